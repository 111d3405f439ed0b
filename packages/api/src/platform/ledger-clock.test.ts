import { afterAll, expect, test, vi } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { anEvent, aTicket } from '../../test/factories.ts';
import { checkLedgerClock } from './ledger-clock.ts';
import { presentPlace, settledAfter } from './ledger-tail.ts';

const { client: db, close } = await testDatabase();
afterAll(close);

const ahead = async () => (await db<{ ahead: number }[]>`select ahead from ledger_clock`)[0]?.ahead;

test('the clock of a desk that stayed where it was is left alone', async () => {
  await aTicket(db);

  await checkLedgerClock(db);

  expect(await ahead()).toBe(0);
});

test('a desk that moved to a younger cluster goes on where its ledger ended', async () => {
  const ticket = await aTicket(db);
  // As a dump brings it: written by transactions that are still to come here.
  await db`insert into ledger (kind, event, internal, happened_at, written_by)
           values ('desk.set_up', '{}', true, now(), 5000000000)`;

  await Promise.all([checkLedgerClock(db), checkLedgerClock(db)]);

  const place = await presentPlace(db);
  expect(place.writtenBy).toBeGreaterThanOrEqual(5_000_000_000);
  const { id } = await anEvent(db, ticket.id, { kind: 'ticket.escalation_withdrawn' }, null);
  // Whoever still writes beside it, in any database of the cluster, keeps it unsettled until then.
  await vi.waitFor(async () => expect(await settledAfter(db, place)).toMatchObject([{ id }]));
});

test('checking again changes nothing', async () => {
  const before = await ahead();

  await checkLedgerClock(db);

  expect(await ahead()).toBe(before);
});
