import { toast } from '../ui/toasts.ts';
import { t } from './text.ts';
import type { HandledTicket, TicketVerbs } from './use-ticket-verbs.ts';

type Claimed = Pick<HandledTicket, 'id' | 'number' | 'version'>;

/** Says that a ticket was taken, and offers to give it back if nothing has happened to it since. */
export function tellClaimed({ id, number, version }: Claimed, { assign }: TicketVerbs) {
  const giveBack = async () => {
    const { refusal } = await assign({
      ticketId: id,
      assigneeId: null,
      expectedVersion: version,
    });
    if (refusal) toast(refusal.message, { tone: 'bad' });
    else toast(t('agents.in-line', { number }));
  };
  toast(t('agents.claimed', { number }), {
    action: { label: t('agents.undo'), run: () => void giveBack() },
  });
}
