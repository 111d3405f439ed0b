import { sql } from 'drizzle-orm';
import { writeMessage } from '../conversations/write-message.ts';
import { type Change, change } from '../platform/change.ts';
import { contextFor, type Desk } from '../platform/context.ts';
import { run } from '../platform/database.ts';
import { record } from '../platform/ledger.ts';
import { saveTicket } from '../tickets/ticket.store.ts';
import type { Ticket } from '../tickets/ticket.table.ts';
import type { Silence } from './silence.table.ts';
import { endAfterNotice, nextStep, type WaitingStatus } from './silence-steps.ts';

/** Tickets at a time. */
const atOnce = 50;

type Waiting = Silence & { status: WaitingStatus; present: Ticket['status'] } & Pick<
    Ticket,
    'assigneeId' | 'queueId'
  >;

/**
 * Reminds customers from whom nothing was heard and, after the last reminder, resolves or closes
 * their tickets: each once, whoever else does the same. Gives how many tickets that were.
 */
export const answerSilence = (desk: Desk): Promise<number> =>
  change(contextFor(desk), async (change) => {
    const held = await run<{ id: string }>(
      change.tx,
      sql`select t.id from ticket t
          where t.id in (select s.ticket_id from silence s where s.next_at <= ${desk.now()}
                         order by s.next_at limit ${atOnce})
          for no key update of t skip locked`,
    );
    if (held.length === 0) return 0;
    const waiting = await run<Waiting>(
      change.tx,
      sql`select s.*, t.status as present, t.assignee_id, t.queue_id
          from silence s join ticket t on t.id = s.ticket_id
          where s.ticket_id = any (${sql.param(held.map(({ id }) => id))}) and s.next_at <= ${desk.now()}`,
    );
    for (const silence of waiting) await answer(change, silence);
    return held.length;
  });

async function answer(change: Change, silence: Waiting) {
  const { ticketId, status, present, since, remindersSent } = silence;
  const patience = change.context.env.patience[status];
  if (present !== status) {
    return change.last(sql`delete from silence where ticket_id = ${ticketId}`);
  }
  if (nextStep(patience, since, remindersSent).remind) return remind(change, silence);
  const now = change.context.now();
  // It was announced for then, whatever else is said by now of how long the desk waits.
  if (silence.endsAt > now) return putOff(change, silence, silence.endsAt);
  // Nothing is solved that nobody has.
  if (status === 'PENDING' && silence.assigneeId === null) {
    return putOff(change, silence, endAfterNotice(silence.endsAt, now));
  }
  const cause = 'Nothing was heard of the customer.';
  if (status === 'PENDING') await resolve(change, silence, cause);
  else await close(change, silence, cause);
}

const putOff = ({ last }: Change, { ticketId }: Waiting, to: Date) =>
  last(sql`update silence set next_at = ${to}, ends_at = ${to} where ticket_id = ${ticketId}`);

/** A reminder that comes late puts off what it announces. */
function remind({ context, ...change }: Change, silence: Waiting) {
  const { ticketId, status, since, remindersSent } = silence;
  const patience = context.env.patience[status];
  const endsAt = endAfterNotice(silence.endsAt, context.now());
  const next = nextStep(patience, since, remindersSent + 1);
  const nextAt = next.remind ? next.at : endsAt;
  record(
    { ...change, context },
    ticketId,
    { kind: 'ticket.reminded', status, endsAt: endsAt.toISOString() },
    { cause: 'Nothing has been heard of the customer.' },
  );
  change.last(sql`update silence set reminders_sent = reminders_sent + 1, next_at = ${nextAt},
                  ends_at = ${endsAt} where ticket_id = ${ticketId}`);
}

async function close(change: Change, { ticketId }: Waiting, cause: string) {
  const now = change.context.now();
  await saveTicket(change.tx, ticketId, { status: 'CLOSED', closedAt: now }, now);
  const event = { kind: 'ticket.status_changed', from: 'RESOLVED', to: 'CLOSED' } as const;
  record(change, ticketId, event, { cause });
}

async function resolve(change: Change, { ticketId }: Waiting, cause: string) {
  const now = change.context.now();
  const messageId = await writeMessage(change, {
    ticketId,
    kind: 'PUBLIC_REPLY',
    authorKind: 'SYSTEM',
    body: 'We have not heard from you, so we take it that this is solved. If it is not, write to us and we go on with it.',
  });
  await saveTicket(change.tx, ticketId, { status: 'RESOLVED', resolvedAt: now }, now);
  const event = { kind: 'ticket.status_changed', from: 'PENDING', to: 'RESOLVED' } as const;
  record(change, ticketId, { ...event, messageId }, { cause });
}
