import { useFragment } from '@apollo/client/react';
import { Ellipsis } from 'lucide-react';
import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import { Link } from 'wouter';
import { AgeWords } from '../agents/AgeChip.tsx';
import { LevelMark } from '../agents/LevelMark.tsx';
import { PriorityMark, priorityName } from '../agents/PriorityMark.tsx';
import { SlaChip } from '../agents/SlaChip.tsx';
import { slaStanding } from '../agents/sla-timer.ts';
import type { TriageRowFragment as Row } from '../graphql/graphql.ts';
import { cx } from '../ui/cx.ts';
import { SuggestionChip } from './SuggestionChip.tsx';
import { TriageMenu } from './TriageMenu.tsx';
import { t } from './text.ts';
import { TriageRowFragment } from './triage-row.ts';
import type { Triage } from './use-triage.ts';

interface Props {
  id: string;
  place: number;
  triage: Triage;
}

/** A new ticket: one line of the list, reached by Tab once and by arrows from there. */
export function TriageRow({ id, place, triage }: Props) {
  const { data: row, dataState } = useFragment({
    fragment: TriageRowFragment,
    fragmentName: 'TriageRow',
    from: { __typename: 'Ticket', id },
  });
  const isCurrent = triage.currentId === id;
  if (dataState !== 'complete') return <li className="h-22" />;
  return (
    <li
      aria-posinset={place}
      aria-setsize={triage.list.total}
      data-row={row.number}
      className={cx(
        'relative flex flex-col gap-1 border-b border-line px-3 py-2.5 has-[a:focus-visible]:bg-brand-soft/40 md:px-4',
        isCurrent ? 'bg-brand-soft/60' : 'hover:bg-surface-2',
      )}
    >
      <RowLink row={row} triage={triage} isCurrent={isCurrent} />
      <p className="flex items-center gap-1.5 text-12 text-ink-2 tabular-nums">
        #{row.number}
        {row.team && <LevelMark level={row.team.level} />}
        <span className="truncate">{who(row)}</span>
        <PriorityMark priority={row.priority} className="ms-auto" />
      </p>
      <p className="truncate text-14 text-ink-2">
        <b className="font-semibold text-ink">{row.subject}</b>
        {row.firstWords && <span className="text-13"> — {row.firstWords}</span>}
      </p>
      <div className="flex min-h-6 flex-wrap items-center gap-1.5">
        {slaStanding(row) && <SlaChip {...row} />}
        <AgeWords {...row} />
        <span className="truncate rounded-chip bg-surface-2 px-1.5 text-12 leading-5.5 font-semibold text-ink-2">
          {row.category?.name ?? t('triage.no-category')}
        </span>
        <SuggestionChip row={row} actions={triage.actions} tabIndex={isCurrent ? 0 : -1} />
        <RowMenu row={row} triage={triage} isCurrent={isCurrent} />
      </div>
    </li>
  );
}

const who = ({ customer, organisation }: Row) =>
  [customer.name, organisation?.name].filter(Boolean).join(' · ');

interface PartProps {
  row: Row;
  triage: Triage;
  isCurrent: boolean;
}

/** Covers the row; a press shows the ticket beside the list, Enter opens it. */
function RowLink({ row, triage, isCurrent }: PartProps) {
  const link = useRef<HTMLAnchorElement>(null);
  const { id, number, subject } = row;
  const { met, focusCurrent } = triage;
  const wanted = isCurrent && triage.isFocusWanted;
  useLayoutEffect(() => {
    if (!wanted) return;
    link.current?.focus();
    met();
  }, [wanted, met]);
  // A row that leaves hands the focus on, whoever took it off the list.
  useLayoutEffect(() => {
    const row = link.current?.closest('li');
    return () => {
      if (row?.contains(document.activeElement)) focusCurrent();
    };
  }, [focusCurrent]);

  const press = (event: MouseEvent) => {
    const byPointer = event.detail > 0 && !event.metaKey && !event.ctrlKey;
    if (!byPointer) return;
    event.preventDefault();
    triage.read(id);
  };
  return (
    <Link
      ref={link}
      to={`/board/tickets/${number}`}
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent ? 'true' : undefined}
      aria-describedby={keysId}
      aria-label={t('triage.row', {
        number,
        subject,
        priority: priorityName(row.priority),
        who: who(row),
        category: row.category?.name ?? t('triage.no-category'),
      })}
      onFocus={() => triage.select(id)}
      onClick={press}
      className="absolute inset-0"
    />
  );
}

/** The element that explains the keys of every row. */
export const keysId = 'triage-row-keys';

function RowMenu({ row, triage, isCurrent }: PartProps) {
  const open = triage.menu?.at === 'row' && triage.menu.id === row.id ? triage.menu : null;
  const button = (
    <button
      type="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={t('triage.actions', { number: row.number })}
      onClick={() => triage.open(row.id, 'priority', 'row')}
      className="relative ms-auto inline-flex size-6 items-center justify-center rounded-chip text-ink-3 hover:bg-surface-3 hover:text-ink touch:size-9"
    >
      <Ellipsis size={16} aria-hidden />
    </button>
  );
  if (!open) return button;
  return (
    <TriageMenu
      row={row}
      choice={open.choice}
      actions={triage.actions}
      trigger={button}
      onClose={triage.close}
      onClosed={triage.focusCurrent}
    />
  );
}
