import { type TicketPriority, ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { useLocation } from 'wouter';
import { useShortcuts } from '../agents/shortcuts.ts';
import type { TriageRowFragment as Row } from '../graphql/graphql.ts';
import { toast } from '../ui/toasts.ts';
import type { TriageChoice } from './TriageChoices.tsx';
import { t } from './text.ts';
import type { Triage } from './use-triage.ts';

/** The keys of triage; all of them act on the ticket that has the turn. */
export function useTriageKeys(triage: Triage, sheet: () => void): void {
  const { actions, currentId } = triage;
  const [, navigate] = useLocation();
  const onRow = (act: (row: Row) => void) => () => {
    const row = currentId === null ? null : actions.read(currentId);
    if (row) act(row);
  };
  const menu = (choice: TriageChoice) =>
    onRow(({ id }) => triage.open(id, choice, triage.isReading ? 'detail' : 'row'));
  const priority = (to: TicketPriority | undefined) =>
    onRow((row) => to && void actions.setPriority(row, to));
  /** Arrow keys also scroll; they are the list's only where a row has the focus. */
  const arrow = (by: 1 | -1) => () =>
    document.activeElement?.closest('[data-row]') ? triage.step(by) : false;
  const accept = (row: Row) => {
    if (row.suggestion) void actions.setPriority(row, row.suggestion.priority);
    else toast(t('triage.suggestion.none', { number: row.number }));
  };
  /** The row's own link hears Enter where it has the focus, and so does every other control. */
  const read = () =>
    document.activeElement?.closest('a, button')
      ? false
      : onRow(({ number }) => navigate(`/board/tickets/${number}`))();
  useShortcuts({
    Enter: read,
    j: () => triage.step(1),
    k: () => triage.step(-1),
    ArrowDown: arrow(1),
    ArrowUp: arrow(-1),
    '1': priority(ticketPriorities[0]),
    '2': priority(ticketPriorities[1]),
    '3': priority(ticketPriorities[2]),
    '4': priority(ticketPriorities[3]),
    s: onRow(accept),
    p: menu('priority'),
    c: menu('category'),
    t: menu('team'),
    l: menu('team'),
    a: menu('assign'),
    n: onRow(actions.done),
    z: actions.undo,
    'Mod+z': actions.undo,
    '?': sheet,
  });
}
