import type { SlaTarget } from '@hlm-desk/shared/sla/policy';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import {
  aCategory,
  aCustomer,
  aLead,
  anAgent,
  aPolicy,
  aQueue,
  aTeam,
} from '../../test/factories.ts';
import { settled } from '../../test/ledger.ts';
import { recount } from '../../test/recount.ts';
import { rollUpAll } from '../../test/roll-up.ts';
import { changeTicketStatus } from '../conversations/change-ticket-status.ts';
import { escalateTicket } from '../conversations/escalate-ticket.ts';
import { openTicket } from '../conversations/open-ticket.ts';
import { replyToTicket } from '../conversations/reply-to-ticket.ts';
import { accompany } from '../platform/change.ts';
import { Refusal } from '../platform/refusal.ts';
import { confirmResolution } from '../satisfaction/confirm-resolution.ts';
import { rateTicket } from '../satisfaction/rate-ticket.ts';
import { reopenTicket } from '../satisfaction/reopen-ticket.ts';
import { keepTimers } from '../sla/keep-timers.ts';
import { tellDueSteps } from '../sla/tell-due-steps.ts';
import { assignTicket } from '../tickets/assign-ticket.ts';
import { changeTicketPriority } from '../tickets/change-ticket-priority.ts';
import { claimTicket } from '../tickets/claim-ticket.ts';
import { moveTicket } from '../tickets/move-ticket.ts';
import { askFigures } from './ask-figures.ts';
import { readBreakdown } from './read-breakdown.ts';
import { readTotal } from './read-total.ts';
import { rollUp } from './roll-up.ts';

accompany(keepTimers);
const at = await desk();
const { db, as, clock } = at;
afterAll(at.close);

const promise = (metric: SlaTarget['metric'], minutes: number): SlaTarget => ({
  priority: 'NORMAL',
  metric,
  seconds: minutes * 60,
  clock: 'AROUND_THE_CLOCK',
});
await aPolicy(db, {
  targets: [
    promise('FIRST_RESPONSE', 60),
    promise('NEXT_RESPONSE', 45),
    promise('RESOLUTION', 300),
  ],
});
const second = await aTeam(db, { name: 'Second line', level: 2 });
const escalations = await aQueue(db, { name: 'Escalations', teamId: second.id });
const support = await aQueue(db);
await aCategory(db);
const [sarah, james, tim, laura] = [
  await aCustomer(db),
  await anAgent(db),
  await anAgent(db, { name: 'Tim Samuel', teamIds: [second.id] }),
  await aLead(db),
];

const from = new Date('2026-11-01T00:00:00Z');
const to = new Date('2027-03-01T00:00:00Z');
const input = { from, to, zone: 'Europe/Berlin' };
const figures = async (viewer = laura) => readTotal(db, await askFigures(as(viewer), input));
const recounted = () => recount(db, { from, to, now: clock.now() });

/** Rolls up whatever can be rolled up. */
/** Chance that is the same in every run. */
function chances(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const statuses: TicketStatus[] = ['IN_PROGRESS', 'PENDING', 'ON_HOLD', 'RESOLVED', 'RESOLVED'];

/** What people may do to a ticket; what is refused did not happen. */
const deeds = (ticketId: string, chance: (below: number) => number) => {
  const agent = [james, tim, laura][chance(3)] ?? laura;
  return [
    () => claimTicket(as(agent), { ticketId }),
    () => assignTicket(as(laura), { ticketId, assigneeId: chance(3) ? james.id : null }),
    () => assignTicket(as(laura), { ticketId, teamId: second.id }),
    () => moveTicket(as(laura), { ticketId, queueId: chance(2) ? support.id : escalations.id }),
    () => escalateTicket(as(agent), { ticketId, note: 'Please look.' }),
    () => replyToTicket(as(agent), { ticketId, body: 'I look into it.' }),
    () => replyToTicket(as(sarah), { ticketId, body: 'It does not work.' }),
    () =>
      changeTicketStatus(as(agent), {
        ticketId,
        status: statuses[chance(5)] ?? 'PENDING',
        message: 'Try it now.',
      }),
    () => changeTicketStatus(as(agent), { ticketId, status: 'RESOLVED', message: 'Done.' }),
    () => changeTicketPriority(as(laura), { ticketId, priority: chance(2) ? 'URGENT' : 'NORMAL' }),
    () => confirmResolution(as(sarah), { ticketId, solved: chance(2) === 0 }),
    () => reopenTicket(as(chance(2) ? sarah : agent), { ticketId, reason: 'Again.' }),
    () => rateTicket(as(sarah), { ticketId, score: 1 + chance(5), agentScore: chance(6) || null }),
  ];
};

test('a desk on which nothing happened has no figures, and says so by nulls', async () => {
  expect(await figures()).toMatchObject({
    opened: 0,
    firstResponse: { count: 0, medianSeconds: null, p90Seconds: null },
    reopenRate: null,
    satisfaction: { average: null, distribution: [0, 0, 0, 0, 0] },
  });
});

test('whatever happens, figures are what a recount of the ledger gives, rolled up or not', async () => {
  const chance = chances(7);
  const tickets: string[] = [];
  clock.set('2026-11-20T12:00:00Z');
  for (let turn = 0; turn < 500; turn++) {
    clock.advance({ minutes: chance(25), seconds: chance(60) });
    if (tickets.length < 5 || chance(12) === 0) {
      const { ticketId } = await openTicket(as(sarah), { subject: 'Charged twice', body: 'See.' });
      tickets.push(ticketId);
    }
    const ticketId = tickets[Math.max(0, tickets.length - 1 - chance(8))] ?? '';
    const possible = deeds(ticketId, chance);
    await possible[chance(possible.length)]?.().catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
    if (chance(10) === 0) await tellDueSteps(at);
    if (chance(25) === 0) await rollUp(at);
    if (chance(100) === 0) expect(await figures()).toMatchObject(await recounted());
  }
  const live = await figures();
  expect(live).toMatchObject(await recounted());
  expect(live.resolved).toBeGreaterThan(20);
  expect(live.reopened).toBeGreaterThan(5);
  expect(live.sla.every(({ met, breached }) => met > 0 && breached > 0)).toBe(true);

  await rollUpAll(at);
  expect(await figures()).toEqual(live);
  const [{ rows } = { rows: 0 }] = await db<{ rows: number }[]>`
    select count(*)::int as rows from figure`;
  expect(rows).toBeGreaterThan(100);
}, 60_000);

test('the parts of every breakdown add up to the whole', async () => {
  const asked = await askFigures(as(laura), input);
  const total = await readTotal(db, asked);
  for (const by of ['TEAM', 'AGENT', 'CATEGORY', 'CHANNEL', 'PRIORITY', 'DAY'] as const) {
    const groups = await readBreakdown(db, asked, by);
    const sum = (of: (set: typeof total) => number) =>
      groups.reduce((all, { figures }) => all + of(figures), 0);
    expect([by, sum((set) => set.opened), sum((set) => set.resolved)]).toEqual([
      by,
      total.opened,
      total.resolved,
    ]);
    expect(sum((set) => set.waiting.count)).toBe(total.waiting.count);
    expect(sum((set) => set.sla[2]?.breached ?? 0)).toBe(total.sla[2]?.breached);
  }
});

test('what came in and has not gone out is open', async () => {
  const { opened, reopened, resolved } = await figures();
  const [{ open } = { open: 0 }] = await db<{ open: number }[]>`
    select count(*)::int as open from ticket where status not in ('RESOLVED', 'CLOSED')`;
  expect(opened + reopened - resolved).toBe(open);
});

test('a promise that nobody tells is broken is broken all the same, and one that may be kept is not', async () => {
  await rollUpAll(at);
  const before = await figures();
  await openTicket(as(sarah), { subject: 'Late', body: 'See.' });
  const broken = async () => (await figures()).sla[0]?.breached ?? 0;
  expect(await broken()).toBe(before.sla[0]?.breached);
  clock.advance({ minutes: 61 });
  expect(await broken()).toBeGreaterThan(before.sla[0]?.breached ?? 0);
  expect(await figures()).toMatchObject(await recounted());
});

test('two that roll up at once roll up once, and one that is killed in the middle rolls up nothing', async () => {
  const before = await figures();
  await openTicket(as(sarah), { subject: 'Twice', body: 'See.' });
  await settled(db);
  const killed = rollUp({
    ...at,
    now: () => {
      throw new Error('Killed.');
    },
  });
  await expect(killed).rejects.toThrow('Killed.');
  const found = await Promise.all([rollUp(at), rollUp(at)]);
  await rollUpAll(at);
  expect(found.filter((count) => count > 0).length).toBeLessThanOrEqual(1);
  expect(await figures()).toMatchObject({ ...(await recounted()), opened: before.opened + 1 });
});

test('tickets from before are counted, and until they are the desk says how far it is', async () => {
  const expected = await figures();
  await db`delete from figure`;
  await db`update figure_progress set filled_to = 0, fill_to = (select max(number) from ticket)`;
  // A gap in the numbers is a ticket that was never kept.
  await db`update figure_progress set filled_to = 1000`;
  expect(await figures()).toEqual(expected);

  await db`update figure_progress set filled_to = 1000, fill_to = 9000`;
  await expect(figures()).rejects.toMatchObject({
    extensions: { code: 'CONFLICT', reason: 'PREPARING', done: 1000, total: 9000 },
  });
  await rollUpAll(at);
  expect(await figures()).toEqual(expected);
});

test('an agent sees figures of the own teams and the own ones; of others by name only leads', async () => {
  const own = await askFigures(as(tim), input);
  const all = await readTotal(db, await askFigures(as(laura), input));
  const seen = await readTotal(db, own);
  expect(seen.resolved).toBeGreaterThan(0);
  expect(seen.resolved).toBeLessThan(all.resolved);
  expect((await readBreakdown(db, own, 'AGENT')).map(({ key }) => key)).toEqual([tim.id]);
  expect(
    (await readBreakdown(db, await askFigures(as(laura), input), 'AGENT')).length,
  ).toBeGreaterThan(2);

  await expect(askFigures(as(tim), { ...input, agentIds: [james.id] })).rejects.toMatchObject({
    extensions: { code: 'FORBIDDEN', reason: 'OTHERS_FIGURES' },
  });
  await expect(askFigures(as(sarah), input)).rejects.toMatchObject({
    extensions: { code: 'FORBIDDEN' },
  });
  const mine = await readTotal(db, await askFigures(as(tim), { ...input, agentIds: [tim.id] }));
  const ofMine = await readTotal(db, await askFigures(as(laura), { ...input, agentIds: [tim.id] }));
  expect(mine).toEqual(ofMine);
});

test.each([
  ['to', { to: from }],
  ['to', { from: to, to: from }],
  ['from', { from: new Date('1970-01-01T00:00:00Z') }],
  ['zone', { zone: 'Europe/Atlantis' }],
  ['zone', { zone: '+02:00' }],
  ['zone', { zone: '' }],
  ['teamIds', { teamIds: ['tem_nobody'] }],
  ['agentIds', { agentIds: ['per_nobody'] }],
  ['categoryIds', { categoryIds: ["'; drop table figure; --"] }],
])('what cannot be asked is refused by name: %s', async (field, more) => {
  await expect(askFigures(as(laura), { ...input, ...more })).rejects.toMatchObject({
    extensions: { code: 'INVALID', field },
  });
});
