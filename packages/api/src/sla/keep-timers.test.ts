import type { SlaMetric, SlaTarget } from '@hlm-desk/shared/sla/policy';
import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCategory, aCustomer, aLead, anAgent, aPolicy } from '../../test/factories.ts';
import { refusal } from '../../test/ledger.ts';
import { changeTicketStatus } from '../conversations/change-ticket-status.ts';
import { openTicket } from '../conversations/open-ticket.ts';
import { replyToTicket } from '../conversations/reply-to-ticket.ts';
import { accompany } from '../platform/change.ts';
import type { Viewer } from '../platform/viewer.ts';
import { reopenTicket } from '../satisfaction/reopen-ticket.ts';
import { changeTicketPriority } from '../tickets/change-ticket-priority.ts';
import { claimTicket } from '../tickets/claim-ticket.ts';
import { keepTimers } from './keep-timers.ts';
import { previewSla } from './preview-sla.ts';
import { tellDueSteps } from './tell-due-steps.ts';

accompany(keepTimers);
const at = await desk();
const { db, as, clock } = at;
afterAll(at.close);

const minutes = (metric: SlaMetric, count: number, more: Partial<SlaTarget> = {}): SlaTarget => ({
  priority: 'NORMAL',
  metric,
  seconds: count * 60,
  clock: 'AROUND_THE_CLOCK',
  ...more,
});

const { id: policyId } = await aPolicy(db, {
  targets: [
    minutes('FIRST_RESPONSE', 60),
    minutes('NEXT_RESPONSE', 30),
    minutes('RESOLUTION', 240),
    minutes('FIRST_RESPONSE', 15, { priority: 'URGENT' }),
    minutes('RESOLUTION', 180, { priority: 'URGENT' }),
  ],
  steps: [{ percent: 75 }],
});
const [customer, agent, lead] = [await aCustomer(db), await anAgent(db), await aLead(db)];
await aCategory(db);

/** Opened at noon. */
async function open(viewer: Viewer = customer) {
  clock.set('2026-11-20T12:00:00Z');
  const { ticketId } = await openTicket(as(viewer), {
    subject: 'Charged twice',
    body: 'See invoice.',
  });
  return ticketId;
}

const reply = (viewer: Viewer, ticketId: string, body = 'I am looking into it.') =>
  replyToTicket(as(viewer), { ticketId, body });

interface Kept {
  metric: SlaMetric;
  round: number;
  state: string;
  dueAt: Date | null;
  breachedAt: Date | null;
}

/** Each timer: its state, its deadline and its breach in minutes after noon. */
async function kept(ticketId: string) {
  const rows = await db<Kept[]>`
    select * from sla_timer where ticket_id = ${ticketId} and target_seconds is not null order by metric, round`;
  const noon = Date.parse('2026-11-20T12:00:00Z');
  const after = (moment: Date | null) => moment && (moment.getTime() - noon) / 60_000;
  return Object.fromEntries(
    rows.map(({ metric, round, state, dueAt, breachedAt }) => [
      round === 1 ? metric : `${metric} ${round}`,
      [state, after(dueAt), after(breachedAt)],
    ]),
  );
}

const told = async (ticketId: string) =>
  (
    await db<{ kind: string; metric: string; step: string | null; at: Date; cause: string }[]>`
      select kind, event->>'metric' as metric, event->>'step' as step, happened_at as at, cause
      from ledger where ticket_id = ${ticketId} and kind in ('sla.warned', 'sla.breached') order by sequence`
  ).map(({ kind, metric, step, at, cause }) =>
    [kind, metric, step, at.toISOString().slice(11, 16), cause].filter(Boolean).join(' '),
  );

test('a new ticket is promised what the first policy that meets it says', async () => {
  const ticketId = await open();

  expect(await kept(ticketId)).toEqual({
    FIRST_RESPONSE: ['RUNNING', 60, null],
    RESOLUTION: ['RUNNING', 240, null],
  });
});

test('the answer of an agent fulfils, and the next words of the customer are owed another', async () => {
  const ticketId = await open();
  await claimTicket(as(agent), { ticketId });
  clock.advance({ minutes: 10 });
  await reply(agent, ticketId);
  clock.advance({ minutes: 10 });
  await reply(customer, ticketId, 'And what now?');
  clock.advance({ minutes: 5 });
  await reply(customer, ticketId, 'Are you there?');

  expect(await kept(ticketId)).toEqual({
    FIRST_RESPONSE: ['FULFILLED', 60, null],
    NEXT_RESPONSE: ['RUNNING', 50, null],
    RESOLUTION: ['RUNNING', 240, null],
  });
});

test('the answer of whoever takes the ticket by it counts as well', async () => {
  const ticketId = await open();

  await reply(agent, ticketId);

  expect(await kept(ticketId)).toMatchObject({ FIRST_RESPONSE: ['FULFILLED', 60, null] });
});

test('waiting for the customer stops the solution; the answer of the customer starts it again', async () => {
  const ticketId = await open();
  await claimTicket(as(agent), { ticketId });
  clock.advance({ minutes: 20 });
  await changeTicketStatus(as(agent), { ticketId, status: 'PENDING', message: 'Which invoice?' });
  expect(await kept(ticketId)).toMatchObject({
    FIRST_RESPONSE: ['FULFILLED', 60, null],
    RESOLUTION: ['PAUSED', null, null],
  });

  clock.advance({ hours: 10 });
  await reply(customer, ticketId, 'The one of November.');

  expect(await kept(ticketId)).toMatchObject({
    NEXT_RESPONSE: ['RUNNING', 20 + 600 + 30, null],
    RESOLUTION: ['RUNNING', 240 + 600, null],
  });
});

test('the solution fulfils; a reopening resumes it and owes an answer', async () => {
  const ticketId = await open();
  await claimTicket(as(agent), { ticketId });
  clock.advance({ minutes: 100 });
  await changeTicketStatus(as(agent), { ticketId, status: 'RESOLVED', message: 'Refunded.' });
  expect(await kept(ticketId)).toEqual({
    FIRST_RESPONSE: ['FULFILLED', 60, 60],
    RESOLUTION: ['FULFILLED', 240, null],
  });

  clock.advance({ hours: 5 });
  await reopenTicket(as(customer), { ticketId, reason: 'No refund arrived.' });

  expect(await kept(ticketId)).toMatchObject({
    NEXT_RESPONSE: ['RUNNING', 100 + 300 + 30, null],
    RESOLUTION: ['RUNNING', 240 + 300, null],
  });
});

test('a new priority promises more from the beginning on', async () => {
  const ticketId = await open();
  clock.advance({ minutes: 10 });

  await changeTicketPriority(as(lead), { ticketId, priority: 'URGENT' });

  expect(await kept(ticketId)).toEqual({
    FIRST_RESPONSE: ['RUNNING', 15, null],
    RESOLUTION: ['RUNNING', 180, null],
  });
});

test('warnings and breaches are told once each, with their true time and their cause', async () => {
  const ticketId = await open();
  clock.advance({ minutes: 45 });
  await tellDueSteps(at);
  await tellDueSteps(at);
  expect(await told(ticketId)).toEqual([
    'sla.warned FIRST_RESPONSE 75% 12:45 So much time has passed.',
  ]);

  // As after a stop over the moment.
  clock.advance({ minutes: 30 });
  await Promise.all([tellDueSteps(at), tellDueSteps(at), tellDueSteps(at)]);
  expect((await told(ticketId)).slice(1)).toEqual([
    'sla.breached FIRST_RESPONSE 13:00 So much time has passed.',
  ]);
  expect(await kept(ticketId)).toMatchObject({ FIRST_RESPONSE: ['RUNNING', 60, 60] });
});

test('what is late by a new priority is told as late from then on, and why', async () => {
  const ticketId = await open();
  clock.advance({ minutes: 20 });
  await changeTicketPriority(as(lead), { ticketId, priority: 'URGENT' });

  await tellDueSteps(at);

  expect(await told(ticketId)).toEqual([
    'sla.warned FIRST_RESPONSE 75% 12:20 Less time is promised since the priority was changed.',
    'sla.breached FIRST_RESPONSE 12:20 Less time is promised since the priority was changed.',
  ]);
});

test('a deadline that was missed before anybody looked is told although the answer came since', async () => {
  const ticketId = await open();
  await claimTicket(as(agent), { ticketId });
  clock.advance({ minutes: 61 });
  await reply(agent, ticketId);

  await tellDueSteps(at);

  expect(await told(ticketId)).toEqual([
    'sla.warned FIRST_RESPONSE 75% 12:45 So much time has passed.',
    'sla.breached FIRST_RESPONSE 13:00 So much time has passed.',
  ]);
});

test('an answer in time is told of no more', async () => {
  const ticketId = await open();
  await reply(agent, ticketId);
  clock.advance({ minutes: 90 });

  await tellDueSteps(at);

  expect(await told(ticketId)).toEqual([]);
});

test('who thinks of a change is told what would be due, and nothing has changed', async () => {
  const ticketId = await open();
  await claimTicket(as(agent), { ticketId });
  clock.advance({ minutes: 20 });
  const before = await kept(ticketId);

  const preview = await previewSla(as(lead), { ticketId, priority: 'URGENT', status: 'PENDING' });

  expect(preview).toEqual([
    {
      metric: 'FIRST_RESPONSE',
      state: 'RUNNING',
      targetSeconds: 900,
      dueAt: new Date('2026-11-20T12:15:00Z'),
      breachedAt: new Date('2026-11-20T12:20:00Z'),
    },
    { metric: 'RESOLUTION', state: 'PAUSED', targetSeconds: 10_800, dueAt: null, breachedAt: null },
  ]);
  expect(await kept(ticketId)).toEqual(before);
  await changeTicketPriority(as(lead), { ticketId, priority: 'URGENT' });
  expect(await kept(ticketId)).toMatchObject({ FIRST_RESPONSE: ['RUNNING', 15, 20] });
});

test('whoever thinks of a solution thinks of the words that go with it', async () => {
  const ticketId = await open();

  const preview = await previewSla(as(lead), { ticketId, status: 'RESOLVED' });

  expect(preview.map(({ metric, state }) => [metric, state])).toEqual([
    ['FIRST_RESPONSE', 'FULFILLED'],
    ['RESOLUTION', 'FULFILLED'],
  ]);
});

test('what cannot be done is not previewed', async () => {
  const preview = previewSla(as(lead), { ticketId: await open(), status: 'CLOSED' });

  await expect(preview).rejects.toMatchObject(
    refusal('CONFLICT', { reason: 'ILLEGAL_TRANSITION', field: 'status' }),
  );
});

test('a preview for a queue that does not exist is refused', async () => {
  const preview = previewSla(as(lead), { ticketId: await open(), queueId: 'que_none' });

  await expect(preview).rejects.toMatchObject(refusal('INVALID', { field: 'queueId' }));
});

test('a ticket keeps the version that it was promised by', async () => {
  const ticketId = await open();
  const definition = { targets: [minutes('RESOLUTION', 30)], steps: [], pausesOnHold: false };
  await db`insert into sla_policy_version (policy_id, version, definition, created_at)
           values (${policyId}, 2, ${JSON.stringify(definition)}::text::jsonb, ${clock.now()})`;
  clock.advance({ minutes: 5 });
  await changeTicketPriority(as(lead), { ticketId, priority: 'URGENT' });
  expect(await kept(ticketId)).toMatchObject({ RESOLUTION: ['RUNNING', 180, null] });

  expect(await kept(await open())).toEqual({ RESOLUTION: ['RUNNING', 30, null] });
});
