import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { at } from '../../test/at.ts';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, aQueue, aTeam, aTicket, guestOf } from '../../test/factories.ts';
import { signedIn, type TestSocket } from '../../test/socket.ts';
import { lineCount } from '../queues/lines.ts';
import { changeTicketPriority } from './change-ticket-priority.ts';
import { claimNext, claimTicket } from './claim-ticket.ts';
import { moveTicket } from './move-ticket.ts';
import type { Ticket } from './ticket.table.ts';

const open = await desk({ socketLimits: { socketsOfPerson: 50 } });
const { db, live } = open;
afterAll(open.close);
const url = await open.url();

const watch = `subscription ($id: ID!) {
  queuePosition(ticketId: $id) {
    position waiting change noEstimateReason estimatedWait { lowSeconds highSeconds } queue { name }
  }
}`;

let count = 0;

/** A line of its own, with so many who wait, and an agent who serves it. */
async function aLine(length: number) {
  const team = await aTeam(db, { name: `Team ${++count}` });
  const queue = await aQueue(db, { name: `Queue ${count}`, teamId: team.id });
  const tickets: Ticket[] = [];
  for (let n = 0; n < length; n++) tickets.push(await aTicket(db, { queueId: queue.id }));
  const james = await anAgent(db, { teamIds: [team.id], seenAt: open.now() });
  return { queue, team, tickets, james };
}

async function follow(ticket: Ticket, cookie?: string, document = watch) {
  const socket = await signedIn(url, cookie ?? (await open.cookieOf(guestOf(ticket))));
  sockets.push(socket);
  socket.subscribe('p', document, { id: ticket.id });
  await socket.frames('p', 1);
  return socket;
}

const sockets: TestSocket[] = [];
beforeEach(() => {
  for (const socket of sockets.splice(0)) socket.end();
});

const places = (socket: TestSocket) =>
  socket
    .payloads('p')
    .map((payload) => (payload as { data: { queuePosition: unknown } }).data.queuePosition);

async function nextPlace(socket: TestSocket, before: number) {
  await socket.frames('p', before + 1);
  return places(socket)[before];
}

test('who waits is told their place at once, without a figure that would be made up', async () => {
  const { tickets, queue } = await aLine(3);

  const [, second] = await Promise.all(tickets.map((ticket) => follow(ticket)));

  expect(second && places(second)).toEqual([
    {
      position: 2,
      waiting: 3,
      change: null,
      noEstimateReason: 'FEW_SAMPLES',
      estimatedWait: null,
      queue: { name: queue.name },
    },
  ]);
});

test('when somebody ahead is taken, the others move up and are told why', async () => {
  const { tickets, james, queue } = await aLine(3);
  const [first, second, third] = await Promise.all(tickets.map((ticket) => follow(ticket)));
  if (!first || !second || !third) throw new Error('Nobody follows.');

  await claimNext(open.as(james), { queueId: queue.id });

  expect(await nextPlace(first, 1)).toBeNull();
  expect(await nextPlace(second, 1)).toMatchObject({ position: 1, waiting: 2, change: 'TAKEN' });
  expect(await nextPlace(third, 1)).toMatchObject({ position: 2, waiting: 2, change: 'TAKEN' });
});

test('a more urgent case overtakes, and its own customer learns why', async () => {
  const { tickets, james } = await aLine(2);
  const [first, second] = [await follow(at(tickets, 0)), await follow(at(tickets, 1))];

  await changeTicketPriority(open.as(james), { ticketId: at(tickets, 1).id, priority: 'URGENT' });

  expect(await nextPlace(first, 1)).toMatchObject({ position: 2, change: 'OVERTAKEN' });
  expect(await nextPlace(second, 1)).toMatchObject({ position: 1, change: 'PRIORITY' });
});

test('who is moved stands in the other line, and those behind learn that somebody left', async () => {
  const { tickets, james } = await aLine(2);
  const other = await aLine(0);
  const [first, second] = [await follow(at(tickets, 0)), await follow(at(tickets, 1))];

  await moveTicket(open.as(james), { ticketId: at(tickets, 0).id, queueId: other.queue.id });

  expect(await nextPlace(first, 1)).toMatchObject({
    position: 1,
    change: 'MOVED',
    queue: { name: other.queue.name },
  });
  expect(await nextPlace(second, 1)).toMatchObject({ position: 1, change: 'LEFT' });
});

test('a place that is given back to the line is told again', async () => {
  const { tickets, james } = await aLine(1);
  const socket = await follow(at(tickets, 0));
  await claimTicket(open.as(james), { ticketId: at(tickets, 0).id });
  expect(await nextPlace(socket, 1)).toBeNull();

  await db`update ticket set assignee_id = null where id = ${at(tickets, 0).id}`;
  live.publish(`ticket:${at(tickets, 0).id}`);

  expect(await nextPlace(socket, 2)).toMatchObject({ position: 1 });
});

test('what stays the same is not told again', async () => {
  const { tickets, james, queue } = await aLine(3);
  const socket = await follow(
    at(tickets, 0),
    undefined,
    'subscription ($id: ID!) { queuePosition(ticketId: $id) { position asOf change } }',
  );

  await claimTicket(open.as(james), { ticketId: at(tickets, 2).id });
  live.publish(`queue:${queue.id}`);
  await claimTicket(open.as(james), { ticketId: at(tickets, 0).id });

  expect(await nextPlace(socket, 1)).toBeNull();
});

test('a document that asks for more than a place holds is answered in full', async () => {
  const { tickets, james, team, queue } = await aLine(2);
  const document = `subscription ($id: ID!) {
    place: queuePosition(ticketId: $id) { at: position change queue { name team { name } } ...Wait }
  }
  fragment Wait on QueuePosition { waiting noEstimateReason }`;
  const socket = await follow(at(tickets, 1), undefined, document);

  await claimNext(open.as(james), { queueId: queue.id });

  expect((await socket.frames('p', 2))[1]).toEqual({
    data: {
      place: {
        at: 1,
        change: 'TAKEN',
        queue: { name: queue.name, team: { name: team.name } },
        waiting: 1,
        noEstimateReason: 'FEW_SAMPLES',
      },
    },
  });
});

test('aliases, fragments and directives read as in a query', async () => {
  const { tickets } = await aLine(1);
  const document = `subscription ($id: ID!, $brief: Boolean = true) {
    queuePosition(ticketId: $id) { at: position ...Wait @skip(if: $brief) __typename }
  }
  fragment Wait on QueuePosition { waiting }`;

  const socket = await follow(at(tickets, 0), undefined, document);

  expect(places(socket)).toEqual([{ at: 1, __typename: 'QueuePosition' }]);
});

test('others than its customer and those who may work it see no place', async () => {
  const { tickets, james } = await aLine(1);
  const [stranger, sarah] = [await signedIn(url), await aCustomer(db)];
  sockets.push(stranger);
  stranger.subscribe('p', watch, { id: at(tickets, 0).id });
  await stranger.frames('p', 1);

  expect(places(stranger)).toEqual([null]);
  expect(places(await follow(at(tickets, 0), await open.cookieOf(sarah)))).toEqual([null]);
  expect(places(await follow(at(tickets, 0), await open.cookieOf(james)))).toMatchObject([
    { position: 1 },
  ]);
});

test('a program without a session follows with its tracking token, and with no other', async () => {
  const { tickets } = await aLine(1);
  const opened = await open.query<{
    openTicket: { trackingToken: string; ticket: { id: string } };
  }>(
    `mutation { openTicket(input: {
       subject: "Lost", body: "Where is it?", contact: { name: "Kim John", email: "kim@example.com" }
     }) { trackingToken ticket { id } } }`,
  );
  const { trackingToken, ticket } = opened.data?.openTicket ?? {
    trackingToken: '',
    ticket: { id: '' },
  };
  const document = `subscription ($id: ID!, $token: String!) {
    queuePosition(ticketId: $id, trackingToken: $token) { position }
  }`;
  const socket = await signedIn(url);
  sockets.push(socket);

  socket.subscribe('own', document, { id: ticket.id, token: trackingToken });
  socket.subscribe('other', document, { id: at(tickets, 0).id, token: trackingToken });

  expect(await socket.frames('own', 1)).toEqual([{ data: { queuePosition: { position: 1 } } }]);
  expect(await socket.frames('other', 1)).toEqual([{ data: { queuePosition: null } }]);
});

test('a query tells the same place as the stream', async () => {
  const { tickets } = await aLine(3);
  const cookie = await open.cookieOf(guestOf(at(tickets, 2)));

  const answer = await open.query(
    `query ($id: ID!) { ticket(id: $id) { queuePosition {
       position waiting change noEstimateReason estimatedWait { lowSeconds } queue { name } asOf
     } } }`,
    { id: at(tickets, 2).id },
    { cookie },
  );

  expect(answer.data).toMatchObject({
    ticket: {
      queuePosition: {
        position: 3,
        waiting: 3,
        change: null,
        noEstimateReason: 'FEW_SAMPLES',
        asOf: open.now().toISOString(),
      },
    },
  });
});

test('nothing is left of a line that nobody watches any more', async () => {
  const { tickets } = await aLine(2);
  const cookies = await Promise.all(tickets.map((ticket) => open.cookieOf(guestOf(ticket))));
  // Who was here is known for a while, and that is listened to.
  for (const cookie of cookies) (await signedIn(url, cookie)).end();
  const before = await vi.waitFor(() => {
    expect(lineCount(open)).toBe(0);
    return live.size;
  });
  const followers = await Promise.all(
    tickets.map((ticket, index) => follow(ticket, at(cookies, index))),
  );
  expect(lineCount(open)).toBe(1);

  for (const socket of followers) socket.end();

  await vi.waitFor(() => expect(live.size).toBe(before));
  expect(lineCount(open)).toBe(0);
});
