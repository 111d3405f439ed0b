import type { SlaStep } from '@hlm-desk/shared/sla/policy';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { noon } from '../../test/clock.ts';
import { desk } from '../../test/desk.ts';
import {
  aCustomer,
  aLead,
  anAgent,
  aPolicy,
  aQueue,
  aTeam,
  aTicket,
} from '../../test/factories.ts';
import { accompany } from '../platform/change.ts';
import { confirmResolution } from '../satisfaction/confirm-resolution.ts';
import { keepTimers } from '../sla/keep-timers.ts';
import { tellDueSteps } from '../sla/tell-due-steps.ts';
import { changeTicketPriority } from '../tickets/change-ticket-priority.ts';
import { actOnSteps } from './act-on-steps.ts';
import { changeTicketStatus } from './change-ticket-status.ts';

accompany(actOnSteps);
accompany(keepTimers);
const at = await desk();
const { db, clock, as } = at;
afterAll(at.close);
beforeEach(() => db`update sla_policy set deleted_at = now()`);

const lead = await aLead(db);
const first = await aTeam(db, { name: 'First', level: 1 });
const queue = await aQueue(db, { name: 'First', teamId: first.id });
const second = await aTeam(db, { name: 'Second', level: 2 });
await aQueue(db, { name: 'Second', teamId: second.id });
const owner = await anAgent(db, { teamIds: [first.id] });
const colleague = await anAgent(db, { teamIds: [first.id] });
const expert = await anAgent(db, { teamIds: [second.id] });

let openedAt = noon;

/** A ticket that was promised an answer within the hour. */
async function promised(steps: SlaStep[], values: Parameters<typeof aTicket>[1] = {}) {
  await aPolicy(db, {
    targets: [
      { priority: 'NORMAL', metric: 'FIRST_RESPONSE', seconds: 3600, clock: 'AROUND_THE_CLOCK' },
      { priority: 'HIGH', metric: 'FIRST_RESPONSE', seconds: 3600, clock: 'AROUND_THE_CLOCK' },
    ],
    steps,
  });
  const ticket = await aTicket(db, {
    queueId: queue.id,
    teamId: first.id,
    priority: 'LOW',
    ...values,
  });
  openedAt = ticket.openedAt;
  clock.set(openedAt);
  await changeTicketPriority(as(lead), { ticketId: ticket.id, priority: 'NORMAL' });
  return ticket.id;
}

async function tellUntil(minutes: number) {
  clock.set(openedAt);
  // Its story was told some seconds after.
  clock.advance({ minutes, seconds: 30 });
  while ((await tellDueSteps(at)) > 0);
}

const steps = (ticketId: string) => db`
  select kind, event->>'step' as step, event->'toldIds' as told from ledger
  where ticket_id = ${ticketId} and kind in ('sla.warned', 'sla.breached') order by sequence`;

const ticketOf = async (id: string) => (await db`select * from ticket where id = ${id}`)[0];

const byTheDesk = async (ticketId: string) =>
  (
    await db<{ said: string }[]>`
      select kind || ': ' || cause as said from ledger
      where ticket_id = ${ticketId} and actor_kind = 'SYSTEM' and kind not like 'sla.%'
      order by sequence`
  ).map(({ said }) => said);

test('first its owner is told, then the lead, then the next level', async () => {
  const id = await promised(
    [
      { percent: 50, tell: ['ASSIGNEE'] },
      { percent: 75, tell: ['ASSIGNEE', 'LEAD'] },
      { afterSeconds: 900, tell: ['NEXT_LEVEL'] },
    ],
    { assigneeId: owner.id, status: 'IN_PROGRESS' },
  );

  await tellUntil(120);

  expect(await steps(id)).toEqual([
    { kind: 'sla.warned', step: '50%', told: [owner.id] },
    { kind: 'sla.warned', step: '75%', told: [owner.id, lead.id] },
    { kind: 'sla.breached', step: null, told: [owner.id, lead.id] },
    { kind: 'sla.warned', step: '900s', told: [expert.id] },
  ]);
});

test('of a ticket that nobody has the lead is told', async () => {
  const id = await promised([{ percent: 75, tell: ['ASSIGNEE'] }]);

  await tellUntil(45);

  expect(await steps(id)).toMatchObject([{ told: [lead.id] }]);
});

test('the leads of its team are told before all others', async () => {
  const own = await aLead(db, { teamIds: [first.id] });
  const id = await promised([]);

  await tellUntil(45);
  await db`delete from team_member where person_id = ${own.id}`;
  await db`update person set suspended_at = now() where id = ${own.id}`;

  expect(await steps(id)).toMatchObject([{ told: [own.id] }]);
});

test('a step of one promise leaves the others alone', async () => {
  const id = await promised([{ percent: 20, metrics: ['RESOLUTION'] }]);

  await tellUntil(30);

  expect(await steps(id)).toEqual([]);
});

test('the priority is raised once, with its cause, and what is promised follows', async () => {
  const id = await promised([{ percent: 50, act: ['RAISE_PRIORITY'] }]);

  await tellUntil(30);
  await tellUntil(40);

  expect(await ticketOf(id)).toMatchObject({ priority: 'HIGH' });
  expect(await byTheDesk(id)).toEqual([
    'ticket.priority_changed: The first answer: 50 % of the time for it has passed.',
  ]);
});

test('it is handed on to the next level with a note, and waits there at its old place', async () => {
  const id = await promised([{ afterSeconds: 900, act: ['ESCALATE'] }], {
    assigneeId: owner.id,
    status: 'IN_PROGRESS',
  });
  const before = await ticketOf(id);

  await tellUntil(75);

  expect(await ticketOf(id)).toMatchObject({
    teamId: second.id,
    assigneeId: null,
    lineSince: before?.lineSince,
  });
  expect(await byTheDesk(id)).toEqual([
    'ticket.escalated: The first answer has been overdue for 15 minutes.',
  ]);
  const [note] = await db`select kind, author_kind, body from message
                          where ticket_id = ${id} and kind = 'INTERNAL_NOTE'`;
  expect(note).toEqual({
    kind: 'INTERNAL_NOTE',
    authorKind: 'SYSTEM',
    body: 'The first answer has been overdue for 15 minutes.',
  });
});

test('where no level is next nothing is changed and the others are still told', async () => {
  const top = await aTeam(db, { name: 'Top', level: 3 });
  const line = await aQueue(db, { name: 'Top', teamId: top.id });
  const id = await promised([{ percent: 50, tell: ['NEXT_LEVEL'], act: ['ESCALATE'] }], {
    teamId: top.id,
    queueId: line.id,
  });

  await tellUntil(30);

  expect(await ticketOf(id)).toMatchObject({ teamId: top.id });
  expect(await steps(id)).toMatchObject([{ told: [lead.id] }]);
});

test('somebody of the team with less to do gets it; nobody who is away does', async () => {
  const busy = await anAgent(db, { teamIds: [first.id] });
  await aTicket(db, { assigneeId: busy.id, teamId: first.id, status: 'IN_PROGRESS' });
  await anAgent(db, { teamIds: [first.id], available: false });
  const id = await promised([{ percent: 50, act: ['REASSIGN'] }], {
    assigneeId: owner.id,
    status: 'IN_PROGRESS',
  });

  await tellUntil(30);

  expect(await ticketOf(id)).toMatchObject({ assigneeId: colleague.id });
  expect(await byTheDesk(id)).toHaveLength(1);
});

test('nobody gets it who has as much to do as whoever has it', async () => {
  const team = await aTeam(db, { name: 'Evening', level: 1 });
  const line = await aQueue(db, { name: 'Evening', teamId: team.id });
  const [holder, peer] = [
    await anAgent(db, { teamIds: [team.id] }),
    await anAgent(db, { teamIds: [team.id] }),
  ];
  await aTicket(db, { assigneeId: peer.id, teamId: team.id, status: 'IN_PROGRESS' });
  const id = await promised([{ percent: 50, act: ['REASSIGN'] }], {
    teamId: team.id,
    queueId: line.id,
    assigneeId: holder.id,
    status: 'IN_PROGRESS',
  });

  await tellUntil(30);

  expect(await ticketOf(id)).toMatchObject({ assigneeId: holder.id });
  expect(await byTheDesk(id)).toEqual([]);
});

test.each([
  ['solved', false],
  ['closed', true],
])('a ticket that is %s by the time its breach is told stays as it is', async (_, isClosed) => {
  const customer = await aCustomer(db);
  const id = await promised(
    [{ afterSeconds: 0, act: ['RAISE_PRIORITY', 'REASSIGN', 'ESCALATE'] }],
    {
      assigneeId: owner.id,
      status: 'IN_PROGRESS',
      customerId: customer.id,
    },
  );
  clock.set(openedAt);
  clock.advance({ minutes: 62 });
  await changeTicketStatus(as(owner), { ticketId: id, status: 'RESOLVED', message: 'Mended.' });
  if (isClosed) await confirmResolution(as(customer), { ticketId: id, solved: true });
  const before = await ticketOf(id);

  await tellUntil(63);

  const { priority, teamId, assigneeId } = before ?? {};
  expect(await ticketOf(id)).toMatchObject({ priority, teamId, assigneeId });
  expect(await byTheDesk(id)).toEqual([]);
  // It was late all the same.
  expect(await steps(id)).toMatchObject([{ step: '75%' }, { kind: 'sla.breached' }]);
});

test.each(['ESCALATE', 'REASSIGN'] as const)(
  'whoever had it before the desk does %s goes on seeing it',
  async (action) => {
    const visitor = await anAgent(db, { teamIds: [second.id] });
    for (const status of ['IN_PROGRESS', 'IN_PROGRESS'] as const)
      await aTicket(db, { assigneeId: visitor.id, teamId: second.id, status });
    const id = await promised([{ percent: 50, act: [action] }], {
      assigneeId: visitor.id,
      status: 'IN_PROGRESS',
    });

    await tellUntil(30);

    expect((await ticketOf(id))?.assigneeId).not.toBe(visitor.id);
    expect(
      await db`select from watcher where ticket_id = ${id} and person_id = ${visitor.id}`,
    ).toHaveLength(1);
    await db`delete from team_member where person_id = ${visitor.id}`;
    const query = 'query ($id: ID!) { ticket(id: $id) { id } }';
    const { data } = await at.query(query, { id }, { as: { ...visitor, teamIds: [] } });
    expect(data).toEqual({ ticket: { id } });
  },
);
