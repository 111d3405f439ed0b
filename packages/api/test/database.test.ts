import { afterAll, expect, test } from 'vitest';
import { testDatabase } from './database.ts';

const first = await testDatabase();
const second = await testDatabase();
afterAll(() => Promise.all([first.close(), second.close()]));

test('tests do not see what other tests write', async () => {
  await first.client`insert into organisation (name) values ('Acme')`;

  expect(await first.client`select from organisation`).toHaveLength(1);
  expect(await second.client`select from organisation`).toHaveLength(0);
});
