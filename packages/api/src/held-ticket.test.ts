import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { noon } from '../test/clock.ts';
import { desk } from '../test/desk.ts';
import { aCustomer, aLead, anAgent, anEvent, aTicket, aTimer } from '../test/factories.ts';
import { tellAll } from '../test/ledger.ts';
import { tellPeople } from './notifications/tell-people.ts';
import { openDatabase } from './platform/database.ts';
import { theDesk } from './platform/viewer.ts';
import { answerSilence } from './satisfaction/answer-silence.ts';
import { sendSurveys } from './satisfaction/send-surveys.ts';
import { tellDueSteps } from './sla/tell-due-steps.ts';
import { changeTicketPriority } from './tickets/change-ticket-priority.ts';
import { claimNext } from './tickets/claim-ticket.ts';
import { lockTicket } from './tickets/ticket.store.ts';
import './what-follows.ts';

/**
 * Whoever writes a row about a ticket holds the ticket's key until the end of their transaction;
 * whoever works on the ticket leaves that key as it is. Neither waits for the other.
 */
const at = await desk();
const { db, as, clock } = at;
const others = openDatabase(at.databaseUrl, { max: 3 });
afterAll(async () => {
  await others.end();
  await at.close();
});
const lead = await aLead(db);
const [customer, agent] = [await aCustomer(db, { passwordHash: 'x' }), await anAgent(db)];
clock.set(noon);
const past = new Date(+noon - 3_600_000);

/** Does it while somebody has written a row about the ticket and not finished yet. */
const whileToldOf = <Done>(ticketId: string, work: () => Promise<Done>) =>
  others.begin(async (tx) => {
    await tx`insert into watcher (ticket_id, person_id) values (${ticketId}, ${agent.id})`;
    return work();
  });

/** A ticket of this customer that an agent is working on. */
const taken = () =>
  aTicket(db, { customerId: customer.id, assigneeId: agent.id, status: 'IN_PROGRESS' });

test('the head of the line is taken while something is written about it', async () => {
  const { id, queueId } = await aTicket(db);

  expect(await whileToldOf(id, () => claimNext(as(agent), { queueId }))).toEqual({ ticketId: id });
});

test('a ticket is worked on while something is written about it', async () => {
  const { id: ticketId } = await taken();

  const work = () => changeTicketPriority(as(agent), { ticketId, priority: 'HIGH' });

  expect(await whileToldOf(ticketId, work)).toEqual({ ticketId });
});

test('a deadline is told while something is written about its ticket', async () => {
  const { id } = await taken();
  await aTimer(db, { ticketId: id, startedAt: past, dueAt: noon, nextAt: noon });

  expect(await whileToldOf(id, () => tellDueSteps(at))).toBe(1);
});

test('silence is answered while something is written about its ticket', async () => {
  const { id } = await aTicket(db, { assigneeId: agent.id, status: 'PENDING' });
  await db`insert into silence (ticket_id, status, since, next_at, ends_at)
           values (${id}, 'PENDING', ${past}, ${noon}, ${noon})`;

  expect(await whileToldOf(id, () => answerSilence(at))).toBe(1);
});

test('a survey is sent while something is written about its ticket', async () => {
  const { id } = await aTicket(db, { assigneeId: agent.id, status: 'CLOSED' });
  await db`insert into survey (ticket_id, due_at) values (${id}, ${past})`;

  expect(await whileToldOf(id, () => sendSurveys(at))).toBe(1);
});

/** Does it while people are told of news, and somebody works on another ticket with news. */
async function whileNewsIsTold<Done>(otherId: string, work: () => Promise<Done>) {
  let telling: Promise<unknown> = Promise.resolve();
  const done = await others.begin(async (tx) => {
    await lockTicket(tx, theDesk, otherId);
    telling = tellPeople(at);
    await pause(100);
    return work();
  });
  await telling;
  return done;
}

const news = (ticketId: string) => {
  const told = { timerId: 'sla_any', metric: 'RESOLUTION', toldIds: [agent.id] } as const;
  return anEvent(db, ticketId, { kind: 'sla.warned', step: '75%', ...told }, null);
};

test('whoever works on a ticket waits for no other of which people are told', async () => {
  const [first, second] = [await taken(), await taken()];
  await tellAll(at);
  for (const { id } of [first, second]) await news(id);

  await whileNewsIsTold(second.id, async () => {
    const context = { ...as(agent), db: others };
    const work = changeTicketPriority(context, { ticketId: first.id, priority: 'HIGH' });
    await expect(work).resolves.toEqual({ ticketId: first.id });
  });
});

test('the head of the line is taken, and its deadline told, while people are told of it', async () => {
  const [head, other] = [await aTicket(db, { priority: 'URGENT' }), await taken()];
  await aTimer(db, { ticketId: head.id, startedAt: past, dueAt: noon, nextAt: noon });
  await tellAll(at);
  for (const { id } of [head, other]) await news(id);

  await whileNewsIsTold(other.id, async () => {
    expect(await tellDueSteps(at)).toBe(1);
    expect(await claimNext(as(lead), { queueId: head.queueId })).toEqual({ ticketId: head.id });
  });
});
