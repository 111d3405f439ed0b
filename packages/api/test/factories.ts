import { type DeskEvent, internalKinds } from '@hlm-desk/shared/events';
import type { Role } from '@hlm-desk/shared/role';
import { aroundTheClock, type Calendar } from '@hlm-desk/shared/sla/calendar';
import type { SlaPolicy } from '@hlm-desk/shared/sla/policy';
import type { Sql } from 'postgres';
import type { Message } from '../src/conversations/message.table.ts';
import type { Person, Team } from '../src/identity/person.table.ts';
import type { Database } from '../src/platform/database.ts';
import type { Viewer } from '../src/platform/viewer.ts';
import type { Category, Queue } from '../src/queues/queue.table.ts';
import type { SlaTimerRow } from '../src/sla/timer.table.ts';
import type { Ticket } from '../src/tickets/ticket.table.ts';

/** A person's row which is at the same time how the desk sees them when they ask. */
export type TestPerson = Person & Viewer;

type PersonOverrides = Partial<Person> & {
  /** Teams served; an agent without any serves the team that tickets come to. */
  teamIds?: string[];
};

let count = 0;

/** Things made one after the other happened one after the other, in the morning before `noon`. */
const nextMoment = () => new Date(Date.UTC(2026, 10, 20, 9) + 1000 * count++);

async function insert<Row>(db: Database, table: string, values: object): Promise<Row> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const [row] = await db<Row[] & object[]>`
    insert into ${db(table)} ${db(Object.fromEntries(given))} returning *`;
  if (!row) throw new Error(`Nothing was inserted into ${table}.`);
  return row;
}

export const anOrganisation = (db: Sql, values: { name?: string; sharesTickets?: boolean } = {}) =>
  insert<{ id: string; name: string; sharesTickets: boolean }>(db, 'organisation', {
    name: 'Northwind',
    ...values,
  });

/** Without a name: the one team that tickets come to. */
export async function aTeam(db: Sql, values: Partial<Team> = {}): Promise<Team> {
  const { name = 'First line' } = values;
  const [existing] = await db<Team[]>`select * from team where name = ${name}`;
  return existing ?? insert<Team>(db, 'team', { level: 1, ...values, name });
}

/** Without a name: the one queue that tickets wait in. */
export async function aQueue(db: Sql, values: Partial<Queue> = {}): Promise<Queue> {
  const { name = 'Support' } = values;
  const [existing] = await db<Queue[]>`select * from queue where name = ${name}`;
  const teamId = existing?.teamId ?? values.teamId ?? (await aTeam(db)).id;
  return existing ?? insert<Queue>(db, 'queue', { ...values, name, teamId });
}

/** Without a name: the one category that tickets are of. */
export async function aCategory(db: Sql, values: Partial<Category> = {}): Promise<Category> {
  const { name = 'Other' } = values;
  const [existing] = await db<Category[]>`select * from category where name = ${name}`;
  const queueId = existing?.queueId ?? values.queueId ?? (await aQueue(db)).id;
  return existing ?? insert<Category>(db, 'category', { place: 1, ...values, name, queueId });
}

async function viewerFor(db: Sql, person: Person, teamIds: string[]): Promise<TestPerson> {
  const [shared] = await db<{ id: string }[]>`
    select id from organisation where id = ${person.organisationId} and shares_tickets`;
  return {
    ...person,
    teamIds,
    sharedOrganisationId: shared?.id ?? null,
    guest: null,
    sessionId: null,
  };
}

async function person(db: Sql, role: Role, name: string, values: PersonOverrides) {
  const { teamIds = [], ...columns } = values;
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${count++}@example.com`;
  const row = await insert<Person>(db, 'person', {
    name,
    email,
    role,
    verified: true,
    createdAt: nextMoment(),
    ...columns,
  });
  for (const teamId of teamIds) await insert(db, 'team_member', { teamId, personId: row.id });
  return viewerFor(db, row, teamIds);
}

/** Of an organisation of their own, unless one is named. */
export async function aCustomer(db: Sql, values: PersonOverrides = {}) {
  const organisationId = values.organisationId ?? (await anOrganisation(db)).id;
  return person(db, 'CUSTOMER', 'Sarah Mitchell', { ...values, organisationId });
}

/** Who gave a name and an address that nobody has checked. */
export const aGuest = (db: Sql, values: PersonOverrides = {}) =>
  person(db, 'CUSTOMER', 'Kim John', { verified: false, ...values });

export async function anAgent(db: Sql, values: PersonOverrides = {}) {
  const teamIds = values.teamIds ?? [(await aTeam(db)).id];
  return person(db, 'AGENT', 'James Osei', { ...values, teamIds });
}

export const aLead = (db: Sql, values: PersonOverrides = {}) =>
  person(db, 'LEAD', 'Laura Croft', values);

export const anAdmin = (db: Sql, values: PersonOverrides = {}) =>
  person(db, 'ADMIN', 'Austin Coy', values);

/** The viewer who holds a tracking link of the ticket. */
export const guestOf = (ticket: Ticket): Viewer => ({
  role: 'GUEST',
  id: null,
  teamIds: [],
  sharedOrganisationId: null,
  guest: { ticketId: ticket.id, customerId: ticket.customerId },
  sessionId: null,
});

/** Adds to the ledger of a ticket and counts it there, as the desk does. */
export async function anEvent(
  db: Database,
  ticketId: string,
  event: DeskEvent,
  actorId: string | null,
  /** Why the desk did it by itself. */
  cause: string | null = null,
) {
  const [counted] = await db<{ eventCount: number }[]>`
    update ticket set event_count = event_count + 1 where id = ${ticketId} returning event_count`;
  return insert<{ id: number; eventId: string; sequence: number }>(db, 'ledger', {
    ticketId,
    sequence: counted?.eventCount,
    kind: event.kind,
    event,
    internal: internalKinds.includes(event.kind),
    actorId,
    cause,
    happenedAt: nextMoment(),
  });
}

type MessageOverrides = Partial<Omit<Message, 'place'>> & { ticketId: string };

const isFromCustomer = async (db: Sql, { ticketId, authorId }: Message) =>
  (await db`select from ticket where id = ${ticketId} and customer_id = ${authorId}`).length > 0;

/** A message of the ticket with its event: a public reply of the customer, unless said otherwise. */
export async function aMessage(db: Sql, values: MessageOverrides): Promise<Message> {
  const [ticket] = await db<Ticket[]>`select * from ticket where id = ${values.ticketId}`;
  const message = await insert<Message>(db, 'message', {
    kind: 'PUBLIC_REPLY',
    authorId: ticket?.customerId,
    body: 'I was charged twice for November.',
    createdAt: nextMoment(),
    ...values,
  });
  const event: DeskEvent =
    message.kind === 'INTERNAL_NOTE'
      ? { kind: 'message.noted', messageId: message.id }
      : {
          kind: 'message.replied',
          messageId: message.id,
          byCustomer: await isFromCustomer(db, message),
        };
  await anEvent(db, message.ticketId, event, message.authorId);
  return message;
}

/** A policy that promises around the clock, unless said otherwise; it meets every ticket. */
export async function aPolicy(
  db: Sql,
  {
    calendar = aroundTheClock,
    conditions = {},
    place = 1,
    ...policy
  }: Partial<SlaPolicy> & {
    calendar?: Calendar;
    conditions?: object;
    place?: number;
  } = {},
) {
  const name = `Policy ${count++}`;
  const at = nextMoment();
  const { id: calendarId } = await insert<{ id: string }>(db, 'calendar', { name });
  await insert(db, 'calendar_version', {
    calendarId,
    version: 1,
    definition: calendar,
    createdAt: at,
  });
  const { id } = await insert<{ id: string }>(db, 'sla_policy', { name, place, calendarId });
  await insert(db, 'sla_policy_version', {
    policyId: id,
    version: 1,
    definition: { targets: [], steps: [], pausesOnHold: false, ...policy },
    createdAt: at,
    ...conditions,
  });
  return { id, calendarId, name, savedAt: at };
}

/** A timer of a ticket: a first answer owed within an hour around the clock, unless said otherwise. */
export async function aTimer(db: Sql, values: Partial<SlaTimerRow> & { ticketId: string }) {
  const { startedAt = nextMoment(), pauses = [], ...columns } = values;
  return insert<SlaTimerRow>(db, 'sla_timer', {
    metric: 'FIRST_RESPONSE',
    round: 1,
    state: 'RUNNING',
    targetSeconds: 3600,
    startedAt,
    aimedAt: startedAt,
    dueAt: new Date(startedAt.getTime() + 3_600_000),
    pauses: db.json(pauses.map((pause) => ({ ...pause }))),
    ...columns,
  });
}

type TicketOverrides = Partial<Ticket> & {
  /** The first message. */
  body?: string;
};

/** The columns that follow from what was said of a ticket. */
function consequences({ status, assigneeId, openedAt }: TicketOverrides & { openedAt: Date }) {
  const isTaken = assigneeId != null;
  const isDone = status === 'RESOLVED' || status === 'CLOSED';
  return {
    status: status ?? (isTaken ? 'IN_PROGRESS' : 'NEW'),
    lineSince: openedAt,
    updatedAt: openedAt,
    claimedAt: isTaken ? openedAt : undefined,
    acknowledgedAt: isTaken ? openedAt : undefined,
    resolvedAt: isDone ? openedAt : undefined,
    closedAt: status === 'CLOSED' ? openedAt : undefined,
  };
}

/** What the ledger says of a ticket that came into its state by the shortest way. */
function* storyOf(ticket: Ticket, messageId: string): Generator<[DeskEvent, string | null]> {
  const { queueId, priority, customerId, assigneeId, status } = ticket;
  yield [{ kind: 'ticket.opened', queueId, priority, messageId }, customerId];
  if (assigneeId) yield [{ kind: 'ticket.claimed', assigneeId }, assigneeId];
  if (status === 'NEW' || status === 'IN_PROGRESS') return;
  const to = status === 'CLOSED' ? 'RESOLVED' : status;
  yield [{ kind: 'ticket.status_changed', from: 'IN_PROGRESS', to }, assigneeId];
  if (status === 'CLOSED') yield [{ kind: 'ticket.confirmed', solved: true }, customerId];
}

/** A ticket with its first message and its story in the ledger; makes whatever it hangs on. */
export async function aTicket(db: Sql, values: TicketOverrides = {}): Promise<Ticket> {
  const { body = 'The invoice shows the plan twice.', ...columns } = values;
  const openedAt = values.openedAt ?? nextMoment();
  const customerId = values.customerId ?? (await aCustomer(db)).id;
  const [customer] = await db<Person[]>`select * from person where id = ${customerId}`;
  const queue = values.queueId
    ? (await db<Queue[]>`select * from queue where id = ${values.queueId}`)[0]
    : await aQueue(db);
  const { id } = await insert<Ticket>(db, 'ticket', {
    subject: 'Charged twice',
    categoryId: (await aCategory(db)).id,
    teamId: queue?.teamId,
    organisationId: customer?.organisationId,
    openedAt,
    ...consequences({ ...values, openedAt }),
    ...columns,
    customerId,
    queueId: queue?.id,
  });
  const first = await insert<Message>(db, 'message', {
    ticketId: id,
    kind: 'PUBLIC_REPLY',
    authorId: customerId,
    body,
    createdAt: openedAt,
  });
  return tell(db, id, first.id);
}

async function tell(db: Sql, id: string, messageId: string): Promise<Ticket> {
  const read = async () => (await db<Ticket[]>`select * from ticket where id = ${id}`)[0];
  const ticket = await read();
  if (!ticket) throw new Error('The ticket was not kept.');
  for (const [event, actorId] of storyOf(ticket, messageId)) await anEvent(db, id, event, actorId);
  return (await read()) ?? ticket;
}
