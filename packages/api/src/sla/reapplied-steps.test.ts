import { afterAll, beforeEach, expect, test } from 'vitest';
import { noon } from '../../test/clock.ts';
import { aCategory } from '../../test/factories.ts';
import { doJobs } from '../../test/jobs.ts';
import { tellAll } from '../../test/ledger.ts';
import { aPromisingDesk, policyInput } from '../../test/promises.ts';
import { openTicket } from '../conversations/open-ticket.ts';
import { replyToTicket } from '../conversations/reply-to-ticket.ts';
import { changeTicketCategory } from '../tickets/change-ticket-category.ts';
import { claimTicket } from '../tickets/claim-ticket.ts';
import '../what-follows.ts';
import { reapplySlaPolicy } from './reapply-sla-policy.ts';
import { reapplyJob, reapplyTask } from './reapply-tickets.ts';
import { saveSlaPolicy } from './save-sla-policy.ts';
import type { SaveSlaPolicyInput, SlaStepInput } from './sla-policy.input.ts';
import { tellDueSteps } from './tell-due-steps.ts';

const { at, lead, agent, customer, calendarId } = await aPromisingDesk();
const { db, as, clock } = at;
afterAll(at.close);

beforeEach(async () => {
  await db`update sla_policy set deleted_at = now()`;
  await db`update ticket set status = 'CLOSED'`;
  clock.set(noon);
});

const save = (change: Partial<SaveSlaPolicyInput>) =>
  saveSlaPolicy(as(lead), policyInput({ calendarId, ...change }));

/** Solutions within so many minutes around the clock. */
const within = (minutes: number): SaveSlaPolicyInput['targets'] => [
  { priority: 'NORMAL', metric: 'RESOLUTION', seconds: minutes * 60, clock: 'AROUND_THE_CLOCK' },
];

async function aTakenTicket() {
  const { ticketId } = await openTicket(as(customer), { subject: 'Late', body: 'Still late.' });
  await claimTicket(as(agent), { ticketId });
  return ticketId;
}

/** Makes the second version of a policy and applies it to its open tickets. */
async function reapply(policyId: string, change: Partial<SaveSlaPolicyInput>) {
  await save({ ...change, policyId, expectedVersion: 1 });
  await reapplySlaPolicy(as(lead), { policyId });
  await doJobs(at.databaseUrl, { [reapplyJob]: reapplyTask(at) });
}

async function tellUntilNow() {
  while ((await tellDueSteps(at)) > 0);
  await tellAll(at);
}

async function passMinutes(minutes: number) {
  clock.advance({ minutes });
  await tellUntilNow();
}

/** What has been told since: of which steps, to how many, in the ledger and in inboxes. */
async function newsOf(ticketId: string, work: () => Promise<void>) {
  await db`delete from notification`;
  const [before] = await db<{ eventCount: number }[]>`
    select event_count from ticket where id = ${ticketId}`;
  await work();
  const steps = await db<{ said: string }[]>`
    select coalesce(event->>'step', 'breach') || ' to ' || jsonb_array_length(event->'toldIds') as said
    from ledger where ticket_id = ${ticketId} and kind in ('sla.warned', 'sla.breached')
      and sequence > ${before?.eventCount ?? 0} order by sequence`;
  const inboxes = await db`select from notification where ticket_id = ${ticketId}`;
  return { steps: steps.map(({ said }) => said), inboxes: inboxes.length };
}

const priorityOf = async (ticketId: string) =>
  (await db<{ priority: string }[]>`select priority from ticket where id = ${ticketId}`)[0]
    ?.priority;

const raise: SlaStepInput = { percent: 50, tell: ['LEAD'], act: ['RAISE_PRIORITY'] };

test('what is past when a policy is applied anew is neither told nor done again', async () => {
  const { id } = await save({ targets: within(120), steps: [] });
  const ticketId = await aTakenTicket();
  await passMinutes(125);

  const news = await newsOf(ticketId, async () => {
    await reapply(id, {
      targets: within(110),
      steps: [raise, { ...raise, afterSeconds: 60, percent: null }],
    });
    await tellUntilNow();
  });

  expect(news).toEqual({ steps: [], inboxes: 0 });
  expect(await priorityOf(ticketId)).toBe('NORMAL');
});

test('what becomes late by it is recorded, and nobody is told and nothing done', async () => {
  const { id } = await save({ targets: within(120), steps: [] });
  const ticketId = await aTakenTicket();
  await passMinutes(40);

  const news = await newsOf(ticketId, async () => {
    await reapply(id, {
      targets: within(30),
      steps: [{ ...raise, percent: null, afterSeconds: 0 }],
    });
    await tellUntilNow();
  });

  expect(news).toEqual({ steps: ['breach to 0'], inboxes: 0 });
  expect(await priorityOf(ticketId)).toBe('NORMAL');
  expect(
    await db`select breached_at, breach_cause from sla_timer
                  where ticket_id = ${ticketId} and metric = 'RESOLUTION'`,
  ).toEqual([{ breachedAt: clock.now(), breachCause: 'POLICY_CHANGED' }]);
});

test('what comes later is told and done as the new version says', async () => {
  const { id } = await save({ targets: within(120), steps: [] });
  const ticketId = await aTakenTicket();
  await passMinutes(40);
  await reapply(id, { targets: within(120), steps: [raise] });

  const news = await newsOf(ticketId, () => passMinutes(20));

  expect(news).toEqual({ steps: ['50% to 1'], inboxes: 1 });
  expect(await priorityOf(ticketId)).toBe('HIGH');
});

test('what was due before it was applied anew is told first, as it was promised then', async () => {
  const { id } = await save({ targets: within(120), steps: [raise] });
  const ticketId = await aTakenTicket();
  clock.advance({ minutes: 125 });

  const news = await newsOf(ticketId, async () => {
    await reapply(id, { targets: within(120), steps: [{ ...raise, percent: 10 }] });
    await tellUntilNow();
  });

  expect(news.steps).toEqual(['50% to 1', '75% to 2', 'breach to 2']);
  expect(await priorityOf(ticketId)).toBe('HIGH');
});

test('of an answer that was given nobody is warned because another policy applies', async () => {
  const answer = { ...within(60)[0], metric: 'FIRST_RESPONSE' } as SaveSlaPolicyInput['targets'][0];
  const other = await aCategory(db, { name: 'Other' });
  await save({ name: 'Other', targets: [answer], conditions: { categoryIds: [other.id] } });
  await save({ targets: [answer] });
  const ticketId = await aTakenTicket();
  await passMinutes(50);
  await replyToTicket(as(agent), { ticketId, body: 'Here I am.' });

  const news = await newsOf(ticketId, async () => {
    await changeTicketCategory(as(agent), { ticketId, categoryId: other.id });
    await tellUntilNow();
  });

  expect(news).toEqual({ steps: [], inboxes: 0 });
});
