import { afterAll, expect, test } from 'vitest';
import { fillDemo } from '../../seed/demo.ts';
import { desk } from '../../test/desk.ts';
import { aCategory, aCustomer, aLead, anAgent, aPolicy, aTicket } from '../../test/factories.ts';
import { recount } from '../../test/recount.ts';
import { rollUpAll } from '../../test/roll-up.ts';
import { changeTicketStatus } from '../conversations/change-ticket-status.ts';
import { openTicket } from '../conversations/open-ticket.ts';
import { accompany } from '../platform/change.ts';
import { reopenTicket } from '../satisfaction/reopen-ticket.ts';
import { keepTimers } from '../sla/keep-timers.ts';
import { claimTicket } from '../tickets/claim-ticket.ts';
import { askFigures } from './ask-figures.ts';
import { readTotal } from './read-total.ts';

accompany(keepTimers);
const at = await desk();
const { db, as, clock } = at;
const demo = await desk();
afterAll(() => Promise.all([at.close(), demo.close()]));

await aPolicy(db, {
  calendar: {
    zone: 'Europe/Berlin',
    weekly: { MONDAY: [{ from: '09:00', to: '17:00' }], FRIDAY: [{ from: '09:00', to: '17:00' }] },
    holidays: [],
    exceptions: [],
    breaks: [],
  },
});
await aCategory(db);
const [sarah, james, laura] = [await aCustomer(db), await anAgent(db), await aLead(db)];

const period = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z') };
const figures = async () =>
  readTotal(db, await askFigures(as(laura), { ...period, zone: 'Europe/Berlin' }));
const open = async () =>
  (await openTicket(as(sarah), { subject: 'Charged twice', body: 'See.' })).ticketId;

test('a solution is measured by the clock and in the hours of the calendar, without the time solved', async () => {
  // Friday 15:00 in Berlin, two hours before the end of the week.
  clock.set('2026-11-20T14:00:00Z');
  const ticketId = await open();
  clock.set('2026-11-20T15:00:00Z');
  const solve = () =>
    changeTicketStatus(as(james), { ticketId, status: 'RESOLVED', message: 'Done.' });
  await solve();
  expect((await figures()).resolution).toMatchObject({
    count: 1,
    medianSeconds: 3600,
    medianBusinessSeconds: 3600,
  });
  // Monday 10:00: what passed until then does not count.
  clock.set('2026-11-23T09:00:00Z');
  await reopenTicket(as(sarah), { ticketId, reason: 'Again.' });
  clock.set('2026-11-23T11:00:00Z');
  await solve();
  const { resolution, reopenRate, reopened } = await figures();
  expect(resolution).toMatchObject({
    count: 2,
    medianSeconds: 3600,
    p90Seconds: 3 * 3600,
    businessCount: 2,
    p90BusinessSeconds: 3 * 3600,
  });
  expect([reopened, reopenRate]).toEqual([1, 0.5]);
});

test('hours in which the desk is closed count by the clock alone', async () => {
  const before = await figures();
  clock.set('2026-11-27T15:00:00Z');
  const ticketId = await open();
  clock.set('2026-11-30T09:00:00Z');
  await claimTicket(as(james), { ticketId });
  const { waiting } = await figures();
  expect(waiting.count).toBe(before.waiting.count + 1);
  // An hour on Friday and two on Monday, of 66 in all.
  expect([waiting.p90Seconds, waiting.p90BusinessSeconds]).toEqual([66 * 3600, 2 * 3600]);
});

test('the wait that is told soon after the opening is kept, and so is whether it held', async () => {
  clock.set('2026-12-01T12:00:00Z');
  await db`update person set seen_at = ${clock.now()}, available = true where id = ${james.id}`;
  // Every five minutes one was taken while others waited: so long it takes.
  for (let turn = 0; turn < 40; turn++) {
    const taken = new Date(clock.now().getTime() - (turn + 1) * 300_000);
    const since = new Date(taken.getTime() - 900_000);
    await aTicket(db, {
      assigneeId: james.id,
      openedAt: since,
      lineSince: since,
      claimedAt: taken,
      acknowledgedAt: taken,
    });
  }
  await rollUpAll(at);
  const ticketId = await open();
  clock.advance({ seconds: 2 });
  await rollUpAll(at);
  const [shown] = await db<{ lowSeconds: number; highSeconds: number }[]>`
    select * from shown_wait where ticket_id = ${ticketId}`;
  expect(shown?.highSeconds).toBeGreaterThan(shown?.lowSeconds ?? 0);

  clock.advance({ seconds: (shown?.lowSeconds ?? 0) + 1 });
  await claimTicket(as(james), { ticketId });
  expect((await figures()).shownWait).toEqual({ measured: 1, held: 1, share: 1 });

  const late = await open();
  clock.advance({ seconds: 2 });
  await rollUpAll(at);
  clock.advance({ hours: 9 });
  await claimTicket(as(james), { ticketId: late });
  expect((await figures()).shownWait).toEqual({ measured: 2, held: 1, share: 0.5 });
});

test('of tickets met long after their opening nobody knows what was shown', async () => {
  const ticketId = await open();
  clock.advance({ minutes: 2 });
  await rollUpAll(at);
  expect(await db`select from shown_wait where ticket_id = ${ticketId}`).toHaveLength(0);
});

test('figures of the demo are what a recount of its ledger gives, before and after they are rolled up', async () => {
  const now = new Date();
  demo.clock.set(now);
  await fillDemo(demo.db, { now });
  const [lead] = await demo.db<{ id: string }[]>`select id from person where role = 'ADMIN'`;
  const viewer = { ...laura, id: lead?.id ?? '' };
  const span = { from: new Date(now.getTime() - 60 * 86_400_000), to: new Date(+now + 86_400_000) };
  const read = async () =>
    readTotal(demo.db, await askFigures(demo.as(viewer), { ...span, zone: 'Europe/London' }));
  const live = await read();
  expect(live).toMatchObject(await recount(demo.db, { ...span, now }));
  expect(live.opened).toBeGreaterThan(40);
  expect(live.resolution.businessCount).toBeGreaterThan(10);
  await rollUpAll(demo);
  expect(await read()).toEqual(live);
});
