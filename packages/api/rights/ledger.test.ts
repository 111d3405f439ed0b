import { afterAll, expect, test } from 'vitest';
import { desk } from '../test/desk.ts';
import { aTicket } from '../test/factories.ts';

const { db, close } = await desk();
afterAll(close);
await aTicket(db);

const rows = async () => [...(await db`select * from ledger order by id`)];

test.each([
  ['change', 'update ledger set internal = false'],
  [
    'change by another way',
    'insert into ledger overriding system value select * from ledger on conflict (event_id) do update set kind = excluded.kind',
  ],
  ['removal', 'delete from ledger'],
  ['removal of a single one', 'delete from ledger where id = (select min(id) from ledger)'],
  ['removal of a ticket with all that hangs on it', 'truncate ticket cascade'],
  ['truncation', 'truncate ledger'],
  ['merge', 'merge into ledger l using ledger o on l.id = o.id when matched then delete'],
])('the ledger refuses every %s', async (_, statement) => {
  const before = await rows();

  await expect(db.unsafe(statement)).rejects.toThrow('The ledger is append-only.');

  expect(await rows()).toEqual(before);
});
