import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { at } from '../../test/at.ts';
import { desk } from '../../test/desk.ts';
import { aCustomer, aMessage, anAgent, anEvent, aTeam, aTicket } from '../../test/factories.ts';
import { settled } from '../../test/ledger.ts';
import { signedIn, type TestSocket } from '../../test/socket.ts';
import { topicsOf } from '../platform/topics.ts';
import { claimTicket } from './claim-ticket.ts';

const open = await desk({ socketLimits: { socketsOfPerson: 50 } });
const { db, live } = open;
afterAll(open.close);
const url = await open.url();
const james = await anAgent(db);
const ofJames = await open.cookieOf(james);

const watch = `subscription ($after: String, $ticketId: ID, $kinds: [String!]) {
  events(after: $after, ticketId: $ticketId, kinds: $kinds) { cursor kind text ticket { id } }
}`;

interface Brought {
  cursor: string;
  kind: string;
  text: string;
  ticket: { id: string } | null;
}

const sockets: TestSocket[] = [];
beforeEach(() => {
  for (const socket of sockets.splice(0)) socket.end();
});

async function follow(variables: object, cookie: string | undefined = ofJames) {
  const socket = await signedIn(url, cookie);
  sockets.push(socket);
  socket.subscribe('e', watch, variables);
  // Until it is told that the stream has begun, there is nothing to wait for.
  await delay(60);
  return socket;
}

const brought = (socket: TestSocket) =>
  socket.payloads('e').map((payload) => (payload as { data: { events: Brought } }).data.events);

async function events(socket: TestSocket, count: number) {
  await socket.frames('e', count);
  return brought(socket);
}

/** Writes an event as a verb does, and tells of it. */
async function happens(ticketId: string) {
  const event = { kind: 'ticket.escalation_withdrawn' } as const;
  const { id } = await anEvent(db, ticketId, event, james.id);
  const told = { id, event, internal: false, ticketId, queueId: null };
  for (const wakes of topicsOf(told)) live.publish(...wakes);
  return id;
}

const idOf = ({ cursor }: Brought) => Number(cursor.split('.')[1]);

test('without a cursor the stream begins now', async () => {
  const ticket = await aTicket(db);
  await settled(db);
  const socket = await follow({});

  await claimTicket(open.as(james), { ticketId: ticket.id });

  expect(await events(socket, 1)).toMatchObject([
    { kind: 'ticket.claimed', text: 'James Osei took the ticket.', ticket: { id: ticket.id } },
  ]);
});

test('behind a cursor comes every later event, in order and none twice', async () => {
  const ticket = await aTicket(db);
  const ids: number[] = [];
  for (let n = 0; n < 120; n++) ids.push(await happens(ticket.id));
  const all = await events(await follow({ after: '0.0', ticketId: ticket.id }), 121);
  const middle = at(all, 60);

  const rest = await events(await follow({ after: middle.cursor, ticketId: ticket.id }), 60);

  expect(all.map(idOf).slice(1)).toEqual(ids);
  expect(rest).toEqual(all.slice(61));
});

test('whoever is cut off again and again misses nothing of what many write at once', async () => {
  const tickets = [await aTicket(db)];
  while (tickets.length < 8) tickets.push(await aTicket(db));
  let socket = await follow({});
  const first = await happens(at(tickets, 0).id);
  // What was written while something older still is comes before it.
  const begun = () => brought(socket).find((event) => idOf(event) === first)?.cursor;
  await expect.poll(begun).toBeDefined();
  let last = begun();
  socket.end();
  const received: number[] = [];
  let isWriting = true;

  const writing = Promise.all(
    tickets.map(async ({ id }, writer) => {
      for (let n = 0; n < 25; n++) {
        // Some transactions take their number early and commit late.
        await db.begin(async (tx) => {
          await tx`select pg_current_xact_id()`;
          await delay((writer * 7 + n * 3) % 23);
          await tx`update ticket set event_count = event_count + 1 where id = ${id}`;
          await tx`insert into ledger (ticket_id, sequence, kind, event, happened_at)
                   select id, event_count, 'ticket.rated', '{"kind":"ticket.rated"}', now() from ticket where id = ${id}`;
        });
        live.publish('ledger');
      }
    }),
  ).then(() => {
    isWriting = false;
  });

  while (isWriting || received.length < 200) {
    socket = await follow({ after: last });
    await delay(80);
    socket.end();
    const seen = brought(socket);
    received.push(...seen.map(idOf));
    last = seen.at(-1)?.cursor ?? last;
  }
  await writing;

  const written = await db<{ id: number }[]>`
    select id from ledger where kind = 'ticket.rated' order by written_by, id`;
  expect(received).toEqual(written.map(({ id }) => id));
}, 30_000);

test('an event that commits after a later one is brought once it is there', async () => {
  const [slow, quick] = [await aTicket(db), await aTicket(db)];
  const socket = await follow({ kinds: ['ticket.escalation_withdrawn'] });

  await db.begin(async (tx) => {
    await tx`insert into ledger (ticket_id, sequence, kind, event, happened_at) values
             (${slow.id}, 2, 'ticket.escalation_withdrawn', '{"kind":"ticket.escalation_withdrawn"}', now())`;
    await happens(quick.id);
    await delay(100);
    expect(brought(socket)).toEqual([]);
  });

  expect((await events(socket, 2)).map(({ ticket }) => ticket?.id)).toEqual([slow.id, quick.id]);
});

test('a customer is brought what happens to their tickets, and nothing internal', async () => {
  const [sarah, other] = [await aCustomer(db), await aTicket(db)];
  const ticket = await aTicket(db, { customerId: sarah.id });
  const socket = await follow({}, await open.cookieOf(sarah));

  await happens(other.id);
  await aMessage(db, { ticketId: ticket.id, kind: 'INTERNAL_NOTE', authorId: james.id });
  await happens(ticket.id);

  expect((await events(socket, 1)).map(({ kind }) => kind)).toEqual([
    'ticket.escalation_withdrawn',
  ]);
  await delay(100);
  expect(brought(socket)).toHaveLength(1);
});

test('what moves out of sight is not brought any more, what comes into sight is', async () => {
  const team = await aTeam(db, { name: 'Billing' });
  const [ticket, later] = [await aTicket(db), await aTicket(db, { teamId: team.id })];
  const [here, there] = [
    await follow({}),
    await follow({}, await open.cookieOf(await anAgent(db, { teamIds: [team.id] }))),
  ];
  await happens(ticket.id);
  await events(here, 1);
  // What came before it has been passed over by then.
  await happens(later.id);
  await events(there, 1);

  await db`update ticket set team_id = ${team.id} where id = ${ticket.id}`;
  await happens(ticket.id);

  await events(there, 2);
  await delay(100);
  expect(brought(here)).toHaveLength(1);
  expect(brought(there)).toHaveLength(2);
});

test('only the kinds asked for are brought', async () => {
  const ticket = await aTicket(db);
  const socket = await follow({ kinds: ['ticket.claimed'], ticketId: ticket.id });

  await happens(ticket.id);
  await claimTicket(open.as(james), { ticketId: ticket.id });

  expect((await events(socket, 1)).map(({ kind }) => kind)).toEqual(['ticket.claimed']);
});

test.each<[string, object, string]>([
  ['a cursor of somebody else’s', { after: 'yesterday' }, 'INVALID'],
  ['a cursor of time to come', { after: '999999999999.1' }, 'INVALID'],
  ['a cursor that is no number', { after: '999999999999999999.999999999999999999' }, 'INVALID'],
  ['kinds that cannot be', { kinds: ["'; drop table ledger; --"] }, 'INVALID'],
  ['too many kinds', { kinds: Array.from({ length: 51 }, () => 'ticket.opened') }, 'INVALID'],
  ['a ticket that is not there', { ticketId: 'tkt_none' }, 'NOT_FOUND'],
])('%s is refused', async (_, variables, code) => {
  const socket = await follow(variables);

  const { payload } = await socket.until(({ type }) => type === 'error');
  expect(payload).toMatchObject([{ extensions: { code } }]);
});

test('a stranger has to say who they are', async () => {
  const socket = await signedIn(url);
  sockets.push(socket);

  socket.subscribe('e', watch);

  const { payload } = await socket.until(({ type }) => type === 'error');
  expect(payload).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});
