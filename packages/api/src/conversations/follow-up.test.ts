import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import {
  aCategory,
  aCustomer,
  anAgent,
  anOrganisation,
  aQueue,
  aTeam,
  aTicket,
  guestOf,
} from '../../test/factories.ts';
import { newEventsOf, present, refusal } from '../../test/ledger.ts';
import { buildDeskSchema } from '../app.ts';
import { change } from '../platform/change.ts';
import { reopenTicket } from '../satisfaction/reopen-ticket.ts';
import type { Ticket } from '../tickets/ticket.table.ts';
import { mintTrackingLink } from '../tickets/tracking-link.ts';
import { openTicket } from './open-ticket.ts';
import { replyToTicket } from './reply-to-ticket.ts';

const schema = await buildDeskSchema();
const at = await desk({ schema });
const { db, as, clock, query, cookieOf } = at;
const organisation = await anOrganisation(db, { sharesTickets: true });
const james = await anAgent(db);
const sarah = await aCustomer(db, { organisationId: organisation.id });
const kim = await aCustomer(db, { name: 'Kim John', organisationId: organisation.id });
const laura = await aCustomer(db, { name: 'Laura Croft' });
afterAll(at.close);

const closedSince = (days: number) =>
  aTicket(db, {
    customerId: sarah.id,
    assigneeId: james.id,
    status: 'CLOSED',
    closedAt: new Date(clock.now().getTime() - days * 86_400_000),
  });

async function followerOf({ id }: Ticket): Promise<Ticket> {
  const [follower] = await db<Ticket[]>`
    select t.* from ticket t join follow_up f on f.ticket_id = t.id where f.follows_id = ${id}`;
  if (!follower) throw new Error('Nothing follows it.');
  return follower;
}

const bodiesOf = async ({ id }: Ticket) => {
  const rows = await db<{ body: string }[]>`
    select body from message where ticket_id = ${id} order by place`;
  return rows.map(({ body }) => body);
};

test('a message within seven days of closing reopens the ticket', async () => {
  const ticket = await closedSince(6);

  const { ticketId } = await replyToTicket(as(sarah), { ticketId: ticket.id, body: 'Again.' });

  expect(ticketId).toBe(ticket.id);
  expect((await present(db, ticket)).status).toBe('IN_PROGRESS');
});

test('a later one opens a ticket that follows it, told on both, and leaves it closed', async () => {
  const ticket = await closedSince(8);

  const { ticketId } = await replyToTicket(as(sarah), { ticketId: ticket.id, body: 'Again.' });

  const follower = await followerOf(ticket);
  expect(follower).toMatchObject({
    id: ticketId,
    subject: ticket.subject,
    customerId: sarah.id,
    organisationId: organisation.id,
    categoryId: ticket.categoryId,
    queueId: ticket.queueId,
    status: 'NEW',
    assigneeId: null,
    lineSince: clock.now(),
  });
  expect(await bodiesOf(follower)).toEqual(['Again.']);
  expect(await present(db, ticket)).toMatchObject({ status: 'CLOSED', version: ticket.version });
  expect(await newEventsOf(db, ticket)).toEqual([
    { kind: 'ticket.followed_up', followUpId: ticketId },
  ]);
  const opened = await db<
    { event: object }[]
  >`select event from ledger where ticket_id = ${ticketId}`;
  expect(opened).toMatchObject([{ event: { kind: 'ticket.opened', followsId: ticket.id } }]);
});

test('it comes to the queue of its category, wherever the closed one was moved', async () => {
  const team = await aTeam(db, { name: 'Second line', level: 2 });
  const elsewhere = await aQueue(db, { name: 'Escalations', teamId: team.id });
  const ticket = await closedSince(8);
  await db`update ticket set queue_id = ${elsewhere.id}, team_id = ${team.id} where id = ${ticket.id}`;

  await replyToTicket(as(sarah), { ticketId: ticket.id, body: 'Again.' });

  const { queueId } = await aCategory(db);
  expect(await followerOf(ticket)).toMatchObject({ queueId });
});

test('what comes after it goes on there, and twenty at once open one', async () => {
  const ticket = await closedSince(8);
  const bodies = Array.from({ length: 20 }, (_, turn) => `Again ${turn}.`);

  const told = await Promise.all(
    bodies.map((body) => replyToTicket(as(sarah), { ticketId: ticket.id, body })),
  );

  const follower = await followerOf(ticket);
  expect(new Set(told.map(({ ticketId }) => ticketId))).toEqual(new Set([follower.id]));
  expect((await bodiesOf(follower)).toSorted()).toEqual(bodies.toSorted());
});

test('where the follow-up is closed as well, it is reopened or followed in its turn', async () => {
  const ticket = await closedSince(20);
  const say = (body: string) => replyToTicket(as(sarah), { ticketId: ticket.id, body });
  const { ticketId: second } = await say('Again.');
  await db`update ticket set status = 'CLOSED', closed_at = ${clock.now()} where id = ${second}`;
  expect((await say('And again.')).ticketId).toBe(second);

  const longAgo = new Date(clock.now().getTime() - 8 * 86_400_000);
  await db`update ticket set status = 'CLOSED', closed_at = ${longAgo} where id = ${second}`;
  const { ticketId: third } = await say('Once more.');

  const [link] = await db`select follows_id from follow_up where ticket_id = ${third}`;
  expect(link).toEqual({ followsId: second });
});

test('files come along', async () => {
  const ticket = await closedSince(8);
  const [file] = await db<[{ id: string }]>`insert into attachment ${db({
    uploaderId: sarah.id,
    name: 'screen.png',
    mediaType: 'image/png',
    bytes: 68,
    sha256: '0'.repeat(64),
    createdAt: clock.now(),
  })} returning id`;

  const body = 'Look.';
  await replyToTicket(as(sarah), { ticketId: ticket.id, body, attachmentIds: [file.id] });

  const { id } = await followerOf(ticket);
  expect(await db`select ticket_id from attachment where id = ${file.id}`).toMatchObject([
    { ticketId: id },
  ]);
});

test('what is refused opens nothing', async () => {
  const ticket = await closedSince(8);

  const reply = replyToTicket(as(sarah), {
    ticketId: ticket.id,
    body: 'Look.',
    attachmentIds: ['att_gone'],
  });

  await expect(reply).rejects.toMatchObject(refusal('INVALID', { reason: 'UNKNOWN_FILE' }));
  expect(await newEventsOf(db, ticket)).toEqual([]);
  await expect(followerOf(ticket)).rejects.toThrow();
});

test('a reason to reopen it too late is the first message of the one that follows', async () => {
  const ticket = await closedSince(8);

  await reopenTicket(as(sarah), { ticketId: ticket.id, reason: 'It is back.' });

  expect(await bodiesOf(await followerOf(ticket))).toEqual(['It is back.']);
});

test('an agent who reopens too late is told what to do', async () => {
  const ticket = await closedSince(8);

  const reopening = reopenTicket(as(james), { ticketId: ticket.id, reason: 'It is back.' });

  await expect(reopening).rejects.toMatchObject(refusal('CONFLICT', { reason: 'CLOSED_TOO_LONG' }));
});

const replyDocument = `mutation ($input: ReplyToTicketInput!) {
  replyToTicket(input: $input) { id number follows { id } lastMessage { body mine } }
}`;

interface Replied {
  replyToTicket: { id: string; number: number; follows: { id: string } | null };
}

test('a colleague’s follow-up is the customer’s, and both see both', async () => {
  const ticket = await closedSince(8);
  const input = { ticketId: ticket.id, body: 'It is back.' };

  const { data } = await query<Replied>(replyDocument, { input }, { as: kim });

  const follower = await followerOf(ticket);
  expect(data?.replyToTicket).toMatchObject({ id: follower.id, follows: { id: ticket.id } });
  expect(follower.customerId).toBe(sarah.id);
  const both = `query ($id: ID!) { ticket(id: $id) { followedBy { id } reopenableUntil } }`;
  const seen = (viewer: typeof sarah) => query(both, { id: ticket.id }, { as: viewer });
  const reopenableUntil = expect.stringMatching(/^2026-11-19T12:00:00/);
  expect((await seen(sarah)).data).toEqual({
    ticket: { followedBy: { id: follower.id }, reopenableUntil },
  });
  expect((await seen(james)).data).toMatchObject({ ticket: { followedBy: { id: follower.id } } });
  expect((await seen(laura)).data).toEqual({ ticket: null });
});

const guestTicket = async (cookie: string | undefined) => {
  const asking = cookie === undefined ? {} : { cookie };
  const { data } = await query<{ guestTicket: { id: string } | null }>(
    '{ guestTicket { id } }',
    {},
    asking,
  );
  return data?.guestTicket?.id;
};

const cookieIn = (headers: Headers) => headers.get('set-cookie')?.split(';', 1)[0];

test('a guest goes on as the guest of the new ticket, and an answer that got lost comes again', async () => {
  const ticket = await closedSince(8);
  const cookie = await cookieOf(guestOf(ticket));
  const input = { ticketId: ticket.id, body: 'It is back.' };
  const asking = { cookie, headers: { 'idempotency-key': 'guest-follow-up-0001' } };

  const first = await query<Replied>(replyDocument, { input }, asking);
  const again = await query<Replied>(replyDocument, { input }, asking);

  const { id } = await followerOf(ticket);
  for (const { data, headers } of [first, again]) {
    expect(data?.replyToTicket).toMatchObject({ id, follows: null });
    expect(data?.replyToTicket).toMatchObject({ lastMessage: { body: 'It is back.', mine: true } });
    expect(await guestTicket(cookieIn(headers))).toBe(id);
  }
  expect(await bodiesOf(await followerOf(ticket))).toEqual(['It is back.']);
});

test('whoever holds the link is let in by the answer, but not in place of an account', async () => {
  const { ticketId } = await openTicket(as(sarah), { subject: 'Charged', body: 'Twice.' });
  const longAgo = new Date(clock.now().getTime() - 8 * 86_400_000);
  await db`update ticket set status = 'CLOSED', closed_at = ${longAgo} where id = ${ticketId}`;
  const trackingToken = await change(as(sarah), (change) => mintTrackingLink(change, ticketId));
  const input = { ticketId, reason: 'It is back.', trackingToken };
  const reopen = `mutation ($input: ReopenTicketInput!) { reopenTicket(input: $input) { id } }`;

  const stranger = await query<{ reopenTicket: { id: string } }>(reopen, { input });
  const signedIn = await query<{ reopenTicket: { id: string } }>(reopen, { input }, { as: laura });

  const id = stranger.data?.reopenTicket.id;
  expect(id).not.toBe(ticketId);
  expect(signedIn.data?.reopenTicket.id).toBe(id);
  expect(await guestTicket(cookieIn(stranger.headers))).toBe(id);
  expect(signedIn.headers.get('set-cookie')).toBeNull();
});

test('how long a closed ticket can be reopened is the operator’s to say', async () => {
  const ticket = await closedSince(3);
  const context = as(sarah);

  const { ticketId } = await replyToTicket(
    { ...context, env: { ...context.env, reopenDays: 2 } },
    { ticketId: ticket.id, body: 'Again.' },
  );

  expect(ticketId).not.toBe(ticket.id);
});

test('the ticket’s history names the other’s number to whoever reads one of them', async () => {
  const ticket = await closedSince(8);
  await replyToTicket(as(guestOf(ticket)), { ticketId: ticket.id, body: 'Again.' });
  const follower = await followerOf(ticket);
  const last = `query ($id: ID!) { ticket(id: $id) { history(last: 1) { nodes { text } } } }`;
  const textOf = async (which: Ticket) =>
    (await query(last, { id: which.id }, { as: guestOf(which) })).data;

  expect(JSON.stringify(await textOf(ticket))).toContain(
    `wrote again. Ticket #${follower.number} goes on with it.`,
  );
  expect(JSON.stringify(await textOf(follower))).toContain(
    `wrote on ticket #${ticket.number}, which is closed.`,
  );
});
