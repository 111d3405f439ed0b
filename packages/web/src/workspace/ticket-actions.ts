import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import type { AssignTo } from '../agents/AssignChoices.tsx';
import { tellClaimed } from '../agents/tell-claimed.ts';
import type { Outcome, TicketVerbs } from '../agents/use-ticket-verbs.ts';
import type { WorkspaceActionsFragment } from '../graphql/graphql.ts';
import { announce } from '../ui/announcer.ts';
import { toast } from '../ui/toasts.ts';
import { t } from './text.ts';

/** What an agent does to the open ticket, and how its end is told. */
export function ticketActions(ticket: WorkspaceActionsFragment, verbs: TicketVerbs) {
  const { id: ticketId, number, version: expectedVersion } = ticket;
  const base = { ticketId, expectedVersion };
  return {
    claim: async () => {
      const { ticket: claimed, refusal } = await verbs.claim(base);
      if (!claimed) return tell({ ticket: claimed, refusal });
      tellClaimed(claimed, verbs);
    },
    assign: async ({ name: _, ...to }: AssignTo) => tell(await verbs.assign({ ...base, ...to })),
    changeStatus: async (status: TicketStatus) =>
      tell(await verbs.changeStatus({ ...base, status })),
    resolve: async (message: string) =>
      tell(await verbs.changeStatus({ ...base, status: 'RESOLVED', message })),
    setPriority: async (priority: TicketPriority) =>
      tell(await verbs.changePriority({ ...base, priority })),
    moveToQueue: async ({ id: queueId }: { id: string }) =>
      tell(await verbs.moveToQueue({ ...base, queueId })),
    handOff: async (note: string, team: string) =>
      tell(await verbs.escalate({ ...base, note }), t('workspace.handoff.done', { number, team })),
  };
}

/** Most changes show where they were made; what moves the ticket elsewhere is said as well. */
function tell({ refusal }: Outcome, done?: string): void {
  if (refusal) toast(t('workspace.refused', { reason: refusal.message }), { tone: 'bad' });
  else if (done) toast(done);
  else announce(t('workspace.done.changed'));
}
