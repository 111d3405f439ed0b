import type { DeskEvent } from '@hlm-desk/shared/events';
import { dueOf } from '@hlm-desk/shared/sla/timers';
import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import { canMove, type TicketStatus } from '@hlm-desk/shared/ticket-status';
import type { Context } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { allow, found, Refusal } from '../platform/refusal.ts';
import { openScope } from '../platform/tree.ts';
import { isStaff } from '../platform/viewer.ts';
import { ticketVisible } from '../tickets/ticket.policy.ts';
import type { Ticket } from '../tickets/ticket.table.ts';
import { reckon } from './reckon.ts';
import type { SlaPreviewType } from './timer.type.ts';

interface Preview {
  ticketId: string;
  priority?: TicketPriority | null;
  status?: TicketStatus | null;
  queueId?: string | null;
}

const moment = (ms: number | null) => (ms === null ? null : new Date(ms));

/** What would be promised of a ticket if it were changed like this. Changes nothing. */
export async function previewSla(context: Context, preview: Preview): Promise<SlaPreviewType[]> {
  const { db, now, viewer } = context;
  allow(isStaff(viewer), 'Only those who work at the desk look at what would be promised.');
  const ticket = found(await findTicket(context, preview), 'ticket');
  const { queueId = null } = preview;
  if (queueId !== null && !ticket.isQueue) {
    throw new Refusal('INVALID', 'There is no such queue.', { field: 'queueId' });
  }

  const at = now();
  const recent = changes(ticket, preview).map((event) => ({ event, at: +at, byStaff: true }));
  const { timers } = await reckon(db, { ticketId: ticket.id, recent, now: at, queueId });
  const newest = timers.filter(
    ({ metric, round }) => !timers.some((timer) => timer.metric === metric && timer.round > round),
  );
  return newest.flatMap((timer) => {
    const { metric, state, targetSeconds, breachedAt } = timer;
    if (targetSeconds === null) return [];
    const dueAt = moment(state === 'PAUSED' ? null : dueOf(timer));
    return [{ metric, state, targetSeconds, dueAt, breachedAt: moment(breachedAt) }];
  });
}

async function findTicket({ db, viewer }: Context, { ticketId, queueId = null }: Preview) {
  const scope = openScope(viewer);
  const [ticket] = await runText<Pick<Ticket, 'id' | 'status' | 'priority'> & { isQueue: boolean }>(
    db,
    `select t.id, t.status, t.priority,
       exists (select from queue q where q.id = ${scope.bind(queueId)}) as is_queue
     from ticket t where t.id = ${scope.bind(ticketId)} and ${ticketVisible('t', scope)}`,
    scope.params,
  );
  return ticket;
}

/** What would be recorded. */
function changes(ticket: Pick<Ticket, 'status' | 'priority'>, { priority, status }: Preview) {
  const events: DeskEvent[] = [];
  if (priority && priority !== ticket.priority) {
    events.push({ kind: 'ticket.priority_changed', from: ticket.priority, to: priority });
  }
  if (status && status !== ticket.status) {
    if (!canMove(ticket.status, status)) {
      throw new Refusal('CONFLICT', `A ticket cannot go from ${ticket.status} to ${status}.`, {
        reason: 'ILLEGAL_TRANSITION',
        field: 'status',
      });
    }
    // A resolution comes with words to the customer.
    const said = status === 'RESOLVED' ? { messageId: 'msg_to_be_written' } : {};
    events.push({ kind: 'ticket.status_changed', from: ticket.status, to: status, ...said });
  }
  return events;
}
