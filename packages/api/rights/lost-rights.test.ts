import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { replyToTicket } from '../src/conversations/reply-to-ticket.ts';
import { suspendPerson } from '../src/identity/suspend-person.ts';
import { changeTicketPriority } from '../src/tickets/change-ticket-priority.ts';
import { claimTicket } from '../src/tickets/claim-ticket.ts';
import type { Ticket } from '../src/tickets/ticket.table.ts';
import { desk } from '../test/desk.ts';
import { aCustomer, aLead, anAdmin, anAgent, aTicket, guestOf } from '../test/factories.ts';
import { signedIn, type TestSocket } from '../test/socket.ts';
import { trackingTokenOf } from './cast.ts';

const at = await desk();
afterAll(at.close);
const { db, as, live, query } = at;
const url = await at.url();
const [austin, laura] = [await anAdmin(db), await aLead(db)];

/** A ticket with another one ahead of it in line, the customer, and an agent who sees both. */
async function aLine() {
  const [head, customer, agent] = [await aTicket(db), await aCustomer(db), await anAgent(db)];
  return { head, ticket: await aTicket(db, { customerId: customer.id }), customer, agent };
}
type Line = Awaited<ReturnType<typeof aLine>>;

/** Everything that tells of the ticket, and of what lies around it. */
async function watch(socket: TestSocket, { id, queueId }: Ticket, token: string | null = null) {
  const given = `trackingToken: ${JSON.stringify(token)}`;
  const watched = {
    ticket: `ticket(id: "${id}", ${given}) { version }`,
    place: `queuePosition(ticketId: "${id}", ${given}) { position }`,
    queue: `queue(id: "${queueId}") { waitingCount }`,
    board: 'board { tickets { id } }',
    events: `events(ticketId: "${id}", ${given}) { kind }`,
  };
  for (const [name, field] of Object.entries(watched)) {
    socket.subscribe(name, `subscription { ${field} }`);
    if (name !== 'events') await socket.until((message) => message.id === name);
  }
  // Nothing tells that the events are being followed; asked of in order, they are by now.
  await delay(100);
}

/** All watched fields change. */
async function change({ head, ticket }: Line) {
  await claimTicket(as(laura), { ticketId: head.id });
  await changeTicketPriority(as(laura), { ticketId: ticket.id, priority: 'URGENT' });
  await replyToTicket(as(laura), { ticketId: ticket.id, body: 'We look.' });
}

const suspend = (personId: string) => suspendPerson(as(austin), { personId });
const signOut = (cookie: string) => query('mutation { signOut }', {}, { cookie });

/** As an administrator of the database would do it; the desk has no way of its own yet. */
const alter = async (personId: string, statement: PromiseLike<unknown>) => {
  await statement;
  live.publish(`person:${personId}`);
};

interface Loss {
  title: string;
  /** With what they come in. */
  enter: (line: Line) => Promise<{ cookie?: string; trackingToken?: string }>;
  lose: (line: Line, cookie: string) => Promise<unknown>;
  code: number;
}

const asAgent = async ({ agent }: Line) => ({ cookie: await at.cookieOf(agent) });
const asCustomer = async ({ customer }: Line) => ({ cookie: await at.cookieOf(customer) });
const asGuest = async ({ ticket }: Line) => ({ cookie: await at.cookieOf(guestOf(ticket)) });
const byToken = async ({ ticket }: Line) => ({ trackingToken: await trackingTokenOf(at, ticket) });

const losses: Loss[] = [
  {
    title: 'an agent is suspended',
    enter: asAgent,
    lose: ({ agent }) => suspend(agent.id),
    code: 4401,
  },
  {
    title: 'a customer is suspended',
    enter: asCustomer,
    lose: ({ customer }) => suspend(customer.id),
    code: 4401,
  },
  {
    title: 'the customer of a guest is suspended',
    enter: asGuest,
    lose: ({ customer }) => suspend(customer.id),
    code: 4401,
  },
  {
    title: 'the customer of a link is suspended',
    enter: byToken,
    lose: ({ customer }) => suspend(customer.id),
    code: 4401,
  },
  { title: 'an agent signs out', enter: asAgent, lose: (_, cookie) => signOut(cookie), code: 4401 },
  { title: 'a guest signs out', enter: asGuest, lose: (_, cookie) => signOut(cookie), code: 4401 },
  {
    title: 'an agent becomes a customer',
    enter: asAgent,
    lose: ({ agent: { id } }) =>
      alter(id, db`update person set role = 'CUSTOMER' where id = ${id}`),
    code: 4403,
  },
  {
    title: 'an agent leaves the team',
    enter: asAgent,
    lose: ({ agent: { id } }) => alter(id, db`delete from team_member where person_id = ${id}`),
    code: 4403,
  },
  {
    title: 'a customer leaves the organisation',
    enter: asCustomer,
    lose: async ({ customer: { id, organisationId } }) => {
      await db`update organisation set shares_tickets = true where id = ${organisationId}`;
      await alter(id, db`select 1`);
    },
    code: 4403,
  },
];

const told = ({ received }: TestSocket) =>
  received.filter(({ type }) => type === 'next' || type === 'error');

test.each(losses.map((loss) => [loss.title, loss] as const))(
  'when %s, nothing more is told, and the socket is closed within 2 s',
  async (_, { enter, lose, code }) => {
    const line = await aLine();
    const { cookie = '', trackingToken } = await enter(line);
    const socket = await signedIn(url, cookie, { trackingToken });
    await watch(socket, line.ticket);

    await lose(line, cookie);
    const before = told(socket).length;
    const start = performance.now();
    await change(line);

    expect((await socket.closed).code).toBe(code);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(told(socket).slice(before)).toEqual([]);
  },
);

test('whoever stays hears of all of it', async () => {
  const line = await aLine();
  const socket = await signedIn(url, (await asAgent(line)).cookie);
  await watch(socket, line.ticket);
  const before = told(socket).length;

  await change(line);

  const names = () =>
    new Set(
      told(socket)
        .slice(before)
        .map(({ id }) => id),
    );
  await expect.poll(names).toEqual(new Set(['ticket', 'place', 'queue', 'board', 'events']));
  socket.end();
});

test('a token that came with each field is worth nothing from then on', async () => {
  const line = await aLine();
  const { trackingToken } = await byToken(line);
  const socket = await signedIn(url);
  await watch(socket, line.ticket, trackingToken);

  await suspend(line.customer.id);
  const before = told(socket).length;
  await change(line);
  await delay(1500);

  expect(JSON.stringify(told(socket).slice(before))).not.toMatch(/version|position|kind/);
  socket.end();
});

test('a token that has run out opens no stream any more', async () => {
  const line = await aLine();
  const { trackingToken } = await byToken(line);
  const socket = await signedIn(url);
  await watch(socket, line.ticket, trackingToken);

  at.clock.advance({ days: 2 });
  const before = told(socket).length;
  await change(line);
  await delay(1500);

  expect(JSON.stringify(told(socket).slice(before))).not.toMatch(/version|position|kind/);
  socket.end();
});

test('whoever is suspended is refused at once, whatever was known of them', async () => {
  const { agent, ticket } = await aLine();
  const cookie = await at.cookieOf(agent);
  const ask = async () => {
    const find = `query { viewer { id } ticket(id: "${ticket.id}") { id } }`;
    return (await query(find, {}, { cookie })).data;
  };
  expect(await ask()).toEqual({ viewer: { id: agent.id }, ticket: { id: ticket.id } });

  await suspend(agent.id);

  expect(await ask()).toEqual({ viewer: null, ticket: null });
});
