import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { graphql } from '../graphql/gql.ts';
import type { TicketDetailsFragment as Details } from '../graphql/graphql.ts';
import { useVerb } from '../platform/use-verb.ts';
import { toast } from '../ui/toasts.ts';
import { t } from './later-text.ts';

const ChangePriority = graphql(`
  mutation ChangePriorityAsCustomer($input: ChangeTicketPriorityInput!) {
    changeTicketPriority(input: $input) {
      ...LiveTicket
    }
  }
`);

/** Where the category allows it the customer says how pressing it is; it can be taken back. */
export function PriorityChoice({ ticket }: { ticket: Details }) {
  const { run, busy } = useVerb(ChangePriority);
  const { id: ticketId, priority: before } = ticket;

  async function change(priority: Details['priority'], undo?: Details['priority']) {
    const { refusal } = await run({ ticketId, priority });
    if (refusal) return toast(refusal.message, { tone: 'bad' });
    const said = t('ticket.priority.changed', { priority: t(`ticket.priority.${priority}`) });
    const action = undo && { label: t('ticket.escalate.undo'), run: () => void change(undo) };
    return toast(said, action ? { action } : {});
  }

  return (
    <select
      aria-label={t('ticket.detail.priority')}
      value={before}
      disabled={busy}
      onChange={(event) => {
        const chosen = ticketPriorities.find((priority) => priority === event.target.value);
        if (chosen) void change(chosen, before);
      }}
      className="-my-1 min-h-8 rounded-control border border-control bg-surface px-2 text-13 font-semibold touch:min-h-11"
    >
      {ticketPriorities.map((priority) => (
        <option key={priority} value={priority}>
          {t(`ticket.priority.${priority}`)}
        </option>
      ))}
    </select>
  );
}
