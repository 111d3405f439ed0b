import { sql } from 'drizzle-orm';
import type { Change } from '../platform/change.ts';
import { run, runOne } from '../platform/database.ts';
import { record } from '../platform/ledger.ts';
import { found } from '../platform/refusal.ts';
import { isClosedForGood } from '../tickets/reopen.ts';
import { type LockedTicket, lockTicket } from '../tickets/ticket.store.ts';
import { wakeLine } from '../tickets/wake-line.ts';
import { findPlace, insertTicket } from './place-ticket.ts';
import { wakeTicket } from './wake-ticket.ts';
import { writeMessage } from './write-message.ts';

interface Words {
  body: string;
  attachmentIds?: string[] | null;
}

/**
 * Words of the customer on a ticket that was closed too long ago: they open a new one, which follows
 * it, or go on where it is followed already. The ticket that they are on is the answer.
 */
export async function writeFollowUp(change: Change, closed: LockedTicket, words: Words) {
  const { ticket, there } = await newestOf(change, closed);
  if (isClosedForGood(ticket, change.context)) return openFollowUp(there, ticket, words);
  const ticketId = ticket.id;
  const messageId = await writeMessage(there, { ticketId, kind: 'PUBLIC_REPLY', ...words });
  record(there, ticketId, { kind: 'message.replied', messageId, byCustomer: true });
  await wakeTicket(there, ticket, words.body);
  return { ticketId };
}

/** The end of the chain. Each is locked, older ones first: of two at once the second finds it. */
async function newestOf(change: Change, closed: LockedTicket) {
  let at = { ticket: closed, there: change };
  for (;;) {
    const next = await runOne<{ ticketId: string }>(
      change.tx,
      sql`select ticket_id from follow_up where follows_id = ${at.ticket.id}`,
    );
    if (!next) return at;
    const there = inPlaceOn(change, next.ticketId);
    const ticket = await lockTicket(change.tx, there.context.viewer, next.ticketId);
    at = { ticket: found(ticket, 'ticket'), there };
  }
}

/** A guest sees one ticket; whoever may write on it also may on the one that goes on with it. */
function inPlaceOn(change: Change, ticketId: string): Change {
  const { context } = change;
  const { viewer } = context;
  if (viewer.guest === null) return change;
  const { customerId } = viewer.guest;
  return {
    ...change,
    context: { ...context, viewer: { ...viewer, guest: { ticketId, customerId } } },
  };
}

/** The same customer, organisation and category; it waits in line like any other. */
async function openFollowUp(change: Change, followed: LockedTicket, words: Words) {
  const { subject, customerId, organisationId, categoryId, id: followsId } = followed;
  const place = await findPlace(change, categoryId);
  const { queueId, priority } = place;
  const opening = { ...place, subject, customerId, organisationId };
  const ticketId = await insertTicket(change, opening);
  await run(
    change.tx,
    sql`insert into follow_up (ticket_id, follows_id) values (${ticketId}, ${followsId})`,
  );
  const there = inPlaceOn(change, ticketId);
  const messageId = await writeMessage(there, { ticketId, kind: 'PUBLIC_REPLY', ...words });
  record(there, ticketId, { kind: 'ticket.opened', queueId, priority, messageId, followsId });
  record(change, followsId, { kind: 'ticket.followed_up', followUpId: ticketId });
  wakeLine(change, queueId);
  return { ticketId };
}
