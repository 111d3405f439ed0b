import type { DeskEvent } from '@hlm-desk/shared/events';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import {
  aCustomer,
  aGuest,
  aLead,
  anAgent,
  anEvent,
  aQueue,
  aTeam,
  aTicket,
} from '../../test/factories.ts';
import { tellAll } from '../../test/ledger.ts';
import { addInternalNote } from '../conversations/add-internal-note.ts';
import { escalateTicket } from '../conversations/escalate-ticket.ts';
import { replyToTicket } from '../conversations/reply-to-ticket.ts';
import { openDatabase } from '../platform/database.ts';
import { rateTicket } from '../satisfaction/rate-ticket.ts';
import { policyMatched, policyReapplied, whyDue } from '../sla/causes.ts';
import { assignTicket } from '../tickets/assign-ticket.ts';
import { claimTicket } from '../tickets/claim-ticket.ts';
import { requestEscalation } from '../tickets/request-escalation.ts';
import { tellPeople } from './tell-people.ts';

const at = await desk();
const { db, as, clock } = at;
const others = openDatabase(at.databaseUrl, { max: 4 });
afterAll(async () => {
  await others.end();
  await at.close();
});

const customer = await aCustomer(db, { passwordHash: 'None that a password has.' });
const agent = await anAgent(db);
const colleague = await anAgent(db, { name: 'Tim Samuel' });
const lead = await aLead(db);

/** What was there before is told before. */
async function aFreshTicket(values: Parameters<typeof aTicket>[1] = {}) {
  const ticket = await aTicket(db, { customerId: customer.id, ...values });
  await tellAll(at);
  await db`delete from notification`;
  clock.advance({ minutes: 10 });
  return ticket;
}

async function inboxes() {
  await tellAll(at);
  const rows = await db<{ personId: string; kind: string; count: number }[]>`
    select person_id, kind::text, count from notification order by began_at, person_id`;
  const names = new Map([
    [customer.id, 'customer'],
    [agent.id, 'agent'],
    [colleague.id, 'colleague'],
    [lead.id, 'lead'],
  ]);
  return rows.map(({ personId, kind, count }) =>
    [names.get(personId) ?? personId, kind, ...(count > 1 ? [count] : [])].join(' '),
  );
}

beforeEach(() => db`delete from notification`);

test('whoever waits hears who took it, and what is answered', async () => {
  const { id: ticketId } = await aFreshTicket();

  await claimTicket(as(agent), { ticketId });
  expect(await inboxes()).toEqual(['customer TAKEN']);
  clock.advance({ minutes: 6 });
  await replyToTicket(as(agent), { ticketId, body: 'I am looking into it.' });

  expect(await inboxes()).toEqual(['customer TAKEN', 'customer ANSWERED']);
});

test('whoever has a ticket hears what its customer writes; nobody hears of their own act', async () => {
  const { id: ticketId } = await aFreshTicket({ assigneeId: agent.id, status: 'IN_PROGRESS' });

  await replyToTicket(as(customer), { ticketId, body: 'Any news?' });

  expect(await inboxes()).toEqual(['agent ANSWERED']);
});

test('what comes within five minutes is one notification, named by what weighs most', async () => {
  const { id: ticketId } = await aFreshTicket();
  await assignTicket(as(lead), { ticketId, assigneeId: agent.id });
  clock.advance({ minutes: 2 });
  await addInternalNote(as(lead), { ticketId, body: 'Please hurry, @James Osei.' });
  clock.advance({ minutes: 2 });
  await replyToTicket(as(customer), { ticketId, body: 'Any news?' });

  expect((await inboxes()).sort()).toEqual(['agent MENTIONED 3', 'customer TAKEN']);
  clock.advance({ minutes: 2 });
  await replyToTicket(as(customer), { ticketId, body: 'Hello?' });

  expect(await inboxes()).toContain('agent ANSWERED');
});

test('what has been read is not added to', async () => {
  const { id: ticketId } = await aFreshTicket({ assigneeId: agent.id, status: 'IN_PROGRESS' });
  await replyToTicket(as(customer), { ticketId, body: 'Any news?' });
  await tellAll(at);
  await db`update notification set read_at = now()`;

  await replyToTicket(as(customer), { ticketId, body: 'Hello?' });

  expect(await inboxes()).toEqual(['agent ANSWERED', 'agent ANSWERED']);
});

test('a note tells only whom it names, and only who sees the ticket', async () => {
  const elsewhere = await aTeam(db, { name: 'Elsewhere' });
  await anAgent(db, { name: 'Terrence Hank', teamIds: [elsewhere.id] });
  const { id: ticketId } = await aFreshTicket();

  await addInternalNote(as(agent), {
    ticketId,
    body: 'Mail to tim@tim samuel.example; ask @tim samuel, not @Terrence Hank or @Tim Samuelson.',
  });

  expect(await inboxes()).toEqual(['colleague MENTIONED']);
});

test('the team that a ticket comes up to hears of it, and leads of who asks for that', async () => {
  const level2 = await aTeam(db, { name: 'Second', level: 2 });
  await aQueue(db, { name: 'Second', teamId: level2.id });
  const expert = await anAgent(db, { teamIds: [level2.id] });
  const { id: ticketId } = await aFreshTicket({ assigneeId: agent.id, status: 'IN_PROGRESS' });

  await requestEscalation(as(customer), { ticketId, reason: 'Nobody answers.' });
  clock.advance({ minutes: 6 });
  await escalateTicket(as(agent), { ticketId, note: 'Needs the database.' });

  expect(await inboxes()).toEqual(['lead ESCALATED', `${expert.id} ESCALATED`]);
});

test('whoever had a ticket that somebody else takes up hears of it', async () => {
  const level2 = await aTeam(db, { name: 'Higher', level: 2 });
  await aQueue(db, { name: 'Higher', teamId: level2.id });
  const { id: ticketId } = await aFreshTicket({ assigneeId: agent.id, status: 'IN_PROGRESS' });

  await escalateTicket(as(lead), { ticketId, note: 'Needs the database.' });

  expect(await inboxes()).toContain('agent ESCALATED');
});

test('a rating of 1 or 2 is told to the lead, others are not', async () => {
  const low = await aFreshTicket({ assigneeId: agent.id, status: 'RESOLVED' });
  const high = await aFreshTicket({ assigneeId: agent.id, status: 'RESOLVED' });

  await rateTicket(as(customer), { ticketId: low.id, score: 2 });
  await rateTicket(as(customer), { ticketId: high.id, score: 3, agentScore: 3 });

  expect(await inboxes()).toEqual(['lead LOW_RATING']);
});

test('of the agent a rating of 1 or 2 is told as well, however good the outcome was', async () => {
  const { id: ticketId } = await aFreshTicket({ assigneeId: agent.id, status: 'RESOLVED' });

  await rateTicket(as(customer), { ticketId, score: 5, agentScore: 1 });

  expect(await inboxes()).toEqual(['lead LOW_RATING']);
});

test('steps of promises are told to whom they are addressed', async () => {
  const { id } = await aFreshTicket({ assigneeId: agent.id, status: 'IN_PROGRESS' });
  const step = { timerId: 'sla_1', metric: 'RESOLUTION', toldIds: [agent.id, lead.id] } as const;
  const events: DeskEvent[] = [
    { kind: 'sla.warned', step: '75%', ...step },
    { kind: 'sla.breached', ...step, toldIds: [lead.id] },
    { kind: 'sla.warned', step: '900s', ...step, toldIds: [colleague.id] },
  ];
  for (const event of events) await anEvent(db, id, event, null);

  expect((await inboxes()).sort()).toEqual(['agent WARNING', 'colleague BREACH', 'lead BREACH 2']);
});

test('guests have no inbox', async () => {
  const guest = await aGuest(db);
  const { id: ticketId } = await aFreshTicket({ customerId: guest.id });

  await claimTicket(as(agent), { ticketId });

  expect(await inboxes()).toEqual([]);
});

test('a muted ticket is silent', async () => {
  const { id: ticketId } = await aFreshTicket({ assigneeId: agent.id, status: 'IN_PROGRESS' });
  await db`insert into muted_ticket (person_id, ticket_id) values (${agent.id}, ${ticketId})`;

  await replyToTicket(as(customer), { ticketId, body: 'Any news?' });

  expect(await inboxes()).toEqual([]);
});

test('two processes tell everything once', async () => {
  const { id: ticketId } = await aFreshTicket({ assigneeId: agent.id, status: 'IN_PROGRESS' });
  for (let said = 0; said < 20; said++) {
    await replyToTicket(as(customer), { ticketId, body: `Word ${said}` });
  }

  const other = { ...at, db: others };
  await Promise.all([tellAll(at), tellAll(other), tellAll(at), tellAll(other)]);

  expect(await inboxes()).toEqual(['agent ANSWERED 20']);
});

test('what was not told when a connection was cut is told later, and once', async () => {
  const { id: ticketId } = await aFreshTicket({ assigneeId: agent.id, status: 'IN_PROGRESS' });
  await replyToTicket(as(customer), { ticketId, body: 'Any news?' });

  for (let cut = 0; cut < 5; cut++) {
    const telling = tellPeople({ ...at, db: others }).catch(() => 0);
    await db`select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and backend_type = 'client backend'
             and pid <> pg_backend_pid()`.catch(() => {});
    await telling;
  }

  // The pool learns of its cut connections one by one.
  await expect
    .poll(() => inboxes().catch(() => []), { timeout: 10_000 })
    .toEqual(['agent ANSWERED']);
});

test('whoever watches an inbox is woken', async () => {
  const { id: ticketId } = await aFreshTicket({ assigneeId: agent.id, status: 'IN_PROGRESS' });
  const woken: string[] = [];
  const stop = at.live.watch(`inbox:${agent.id}`, (changed) => woken.push(changed));

  await replyToTicket(as(customer), { ticketId, body: 'Any news?' });
  await tellAll(at);
  stop();

  const [kept] = await db<{ id: string }[]>`select id from notification`;
  expect(woken).toEqual([kept?.id]);
});

test('nobody is told of each ticket to which a policy was applied anew, nor of what became late by it', async () => {
  const applied = { kind: 'sla.applied', policyVersionId: null, calendarVersionId: null } as const;
  const late = { kind: 'sla.breached', timerId: 'sla_1', metric: 'RESOLUTION' } as const;
  const bulk = await aFreshTicket({ assigneeId: agent.id, status: 'IN_PROGRESS' });
  const single = await aFreshTicket({ assigneeId: agent.id, status: 'IN_PROGRESS' });

  for (const [{ id }, cause] of [
    [bulk, policyReapplied],
    [single, policyMatched],
  ] as const) {
    await anEvent(db, id, applied, null, cause);
    await anEvent(db, id, { ...late, toldIds: [agent.id] }, null, whyDue('POLICY_CHANGED'));
  }
  await tellAll(at);

  const told = await db<{ ticketId: string }[]>`select ticket_id from notification`;
  expect(told.map(({ ticketId }) => ticketId)).toEqual([single.id]);
});

test('whoever loses a ticket sees at once that less is unread', async () => {
  const elsewhere = await aTeam(db, { name: 'Elsewhere' });
  await aQueue(db, { name: 'Elsewhere', teamId: elsewhere.id });
  const { id: ticketId } = await aFreshTicket({ assigneeId: agent.id, status: 'IN_PROGRESS' });
  await replyToTicket(as(customer), { ticketId, body: 'Any news?' });
  await tellAll(at);
  const woken: string[] = [];
  const stop = at.live.watch(`inbox:${agent.id}`, (changed) => woken.push(changed));

  await assignTicket(as(lead), { ticketId, teamId: elsewhere.id, assigneeId: null });
  await tellAll(at);
  stop();

  expect(woken).not.toEqual([]);
});
