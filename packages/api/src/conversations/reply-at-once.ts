import { isWokenByCustomer, ticketStatuses } from '@hlm-desk/shared/ticket-status';
import postgres from 'postgres';
import type { Context } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { followUps } from '../platform/follow.ts';
import { onceInStatement } from '../platform/idempotency.ts';
import { areKnown, insertJobs } from '../platform/job.ts';
import { insertEntry } from '../platform/ledger.ts';
import { newId } from '../platform/new-id.ts';
import type { Tree } from '../platform/read-tree.ts';
import { topicsOf } from '../platform/topics.ts';
import { openScope, type Scope } from '../platform/tree.ts';
import { actorId, isStaff } from '../platform/viewer.ts';
import { inLine } from '../queues/in-line.ts';
import { fulfilAnswers, owesAnswerAlready } from '../sla/answered.ts';
import { readCursor } from '../tickets/event-cursor.ts';
import { ticketVisible, ticketWorkable } from '../tickets/ticket.policy.ts';

interface PlainReply {
  ticketId: string;
  body: string;
  /** Null where it is sent whatever has been written since. */
  lastSeenCursor: string | null;
}

interface Written {
  id: number;
  queueId: string;
  /** Null where more is asked for than the statement has written. */
  answer: Tree | null;
}

const quietStatuses = ticketStatuses
  .filter((status) => !isWokenByCustomer(status) && status !== 'CLOSED')
  .map((status) => `'${status}'`)
  .join(', ');

/** Where a reply of the viewer is allowed and changes nothing but the conversation. */
const changesNothingElse = (ticket: string, scope: Scope) =>
  isStaff(scope.viewer)
    ? `${ticketWorkable(ticket, scope)} and ${ticket}.status in ('IN_PROGRESS', 'ON_HOLD') and not (${inLine(ticket)})`
    : `${ticketVisible(ticket, scope)} and ${ticket}.status in (${quietStatuses})
       and ${owesAnswerAlready(ticket)}`;

/**
 * Whether the statement sees all that has happened: it sees the ledger, and what is promised, of the
 * moment in which it began. Where the count has grown while it waited for the ticket, that is not all.
 */
const seesAll = (ticket: string) =>
  `${ticket}.event_count = (select max(l.sequence) from ledger l where l.ticket_id = ${ticket}.id)`;

/** Whether nobody else has done anything since. */
function isUpToDate(ticket: string, cursor: string | null, { viewer, bind }: Scope) {
  if (cursor === null) return 'true';
  const { eventId } = readCursor(cursor, 'lastSeenCursor');
  return `not exists (
      select from ledger l where l.ticket_id = ${ticket}.id and l.id > ${bind(eventId)}::bigint
        and l.actor_id is distinct from ${bind(actorId(viewer))})`;
}

/** The same request, sent twice at once: the other one has taken the key meanwhile. */
function ofRepeat(error: unknown): Written[] {
  if (error instanceof postgres.PostgresError && error.constraint_name === 'idempotency_pkey')
    return [];
  throw error;
}

/**
 * Writes the usual reply, which changes nothing but the conversation, in one statement. False where
 * there is more to decide, to change or to refuse: then nothing is written, and the transaction that
 * holds the ticket says what. Why it is here: docs/decisions/006.
 */
export async function replyAtOnce(context: Context, reply: PlainReply): Promise<boolean> {
  const { ticketId, body, lastSeenCursor } = reply;
  const { viewer } = context;
  const eventId = newId('evt');
  const messageId = newId('msg');
  const event = { kind: 'message.replied', messageId, byCustomer: !isStaff(viewer) } as const;
  const tasks = followUps(event);
  const scope = openScope(viewer);
  const { bind, params } = scope;
  const now = bind(context.now());
  const key = onceInStatement('held', context, { ticketId }, scope);
  const answered = isStaff(viewer)
    ? `, first_replied_at = coalesce(t.first_replied_at, ${now})`
    : '';
  const fulfilled = isStaff(viewer) ? `, fulfilled as (${fulfilAnswers('held', now)})` : '';
  const answer = context.answer?.written({ ticket: 'held', event: 'told' }, scope);
  const text = `with held as (
      update ticket t set event_count = t.event_count + 1, updated_at = ${now}${answered}
      where t.id = ${bind(ticketId)} and ${changesNothingElse('t', scope)}
        and ${seesAll('t')} and ${isUpToDate('t', lastSeenCursor, scope)} and ${areKnown(tasks, scope)} and ${key.isFree}
      returning t.*
    ), written as (
      insert into message (id, ticket_id, kind, author_id, channel, body, created_at)
      select ${bind(messageId)}, id, 'PUBLIC_REPLY', ${bind(actorId(viewer))}, 'WEB', ${bind(body)}, ${now}
      from held
    ), told as (${insertEntry('held', { eventId, event }, context, scope)}
    ), followed as (${insertJobs('held', tasks, { eventId }, scope)})${fulfilled}${key.keep}
    select told.id, held.queue_id, ${answer ?? 'null'} as answer from told, held`;
  const [entry] = await runText<Written>(context.db, text, params).catch(ofRepeat);
  if (!entry) return false;
  if (context.repeat) context.repeat.changes++;
  if (entry.answer) context.answer?.take(entry.answer);
  for (const [topic, changed] of topicsOf({ ...entry, event, internal: false, ticketId })) {
    context.live.publish(topic, changed);
  }
  return true;
}
