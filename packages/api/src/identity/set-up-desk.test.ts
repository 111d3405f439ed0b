import { afterAll, beforeEach, expect, test } from 'vitest';
import { noon } from '../../test/clock.ts';
import { desk } from '../../test/desk.ts';
import { aCaller, deskEvents, dump, sha256 } from '../../test/entrance.ts';
import { aCustomer } from '../../test/factories.ts';
import { refusal } from '../../test/ledger.ts';
import { hashPassword } from './password.ts';
import { setUpDesk } from './set-up-desk.ts';
import { isSetUp, makeSetUpLink } from './set-up-link.ts';

const here = await desk();
const { db, clock } = here;
const password = 'three old bicycles';
let count = 0;

const anAccount = () => ({
  name: 'Desk Administrator',
  email: `admin.${count++}@example.com`,
  password,
});
const usedUp = refusal('NOT_FOUND', { field: 'token' });

beforeEach(() => clock.set(noon));
afterAll(() => here.close());

test('a desk is set up once somebody runs it, however many guests came before', async () => {
  await aCustomer(db, { passwordHash: 'x' });
  const before = await isSetUp(here);

  await setUpDesk(aCaller(here).context, { token: await makeSetUpLink(here), ...anAccount() });

  expect(before).toBe(false);
  expect(await isSetUp(here)).toBe(true);
});

test('the link makes one administrator, who is in at once', async () => {
  const token = await makeSetUpLink(here);
  const caller = aCaller(here);

  const viewer = await setUpDesk(caller.context, { token, ...anAccount() });

  expect(viewer).toMatchObject({ role: 'ADMIN' });
  expect(caller.cookies).toHaveLength(1);
  expect(await db`select * from person where id = ${viewer.id}`).toMatchObject([
    { name: 'Desk Administrator', role: 'ADMIN', verified: true },
  ]);
  expect((await deskEvents(db)).at(-1)).toEqual({
    event: { kind: 'desk.set_up', personId: viewer.id },
    actorId: viewer.id,
  });
});

test('the link works once', async () => {
  const token = await makeSetUpLink(here);
  await setUpDesk(aCaller(here).context, { token, ...anAccount() });

  await expect(setUpDesk(aCaller(here).context, { token, ...anAccount() })).rejects.toMatchObject(
    usedUp,
  );
});

test('of twenty who use the link at once, one becomes administrator', async () => {
  const token = await makeSetUpLink(here);
  const before = await db`select from person`;

  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, () => setUpDesk(aCaller(here).context, { token, ...anAccount() })),
  );

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await db`select from person`).toHaveLength(before.length + 1);
});

test('the link is good for a day', async () => {
  const token = await makeSetUpLink(here);
  const another = await makeSetUpLink(here).then(() => token);
  const last = await makeSetUpLink(here);

  clock.advance({ hours: 24 });

  for (const expired of [another, last]) {
    await expect(
      setUpDesk(aCaller(here).context, { token: expired, ...anAccount() }),
    ).rejects.toMatchObject(usedUp);
  }
});

test('it still works a minute before', async () => {
  const token = await makeSetUpLink(here);

  clock.advance({ hours: 23, minutes: 59 });

  expect(await setUpDesk(aCaller(here).context, { token, ...anAccount() })).toMatchObject({
    role: 'ADMIN',
  });
});

test('a new link takes the place of the one before', async () => {
  const first = await makeSetUpLink(here);
  const second = await makeSetUpLink(here);

  await expect(
    setUpDesk(aCaller(here).context, { token: first, ...anAccount() }),
  ).rejects.toMatchObject(usedUp);
  expect(await setUpDesk(aCaller(here).context, { token: second, ...anAccount() })).toMatchObject({
    role: 'ADMIN',
  });
});

test('a refused account leaves the link good', async () => {
  const taken = await aCustomer(db, { passwordHash: await hashPassword(password) });
  const token = await makeSetUpLink(here);

  await expect(
    setUpDesk(aCaller(here).context, { token, ...anAccount(), email: taken.email ?? '' }),
  ).rejects.toMatchObject(refusal('CONFLICT', { reason: 'ADDRESS_TAKEN' }));
  await expect(
    setUpDesk(aCaller(here).context, { token, ...anAccount(), password: 'short' }),
  ).rejects.toMatchObject(refusal('INVALID', { field: 'password' }));

  expect(await setUpDesk(aCaller(here).context, { token, ...anAccount() })).toMatchObject({
    role: 'ADMIN',
  });
});

test.each(['', 'guess', 'a'.repeat(43), "' or used_at is null --"])(
  'the token %j opens nothing',
  async (token) => {
    await makeSetUpLink(here);

    await expect(setUpDesk(aCaller(here).context, { token, ...anAccount() })).rejects.toMatchObject(
      usedUp,
    );
  },
);

test('the token of the link cannot be read from the database', async () => {
  const token = await makeSetUpLink(here);

  const everything = await dump(db);

  expect(token).toMatch(/^[\w-]{43}$/);
  expect(everything).toContain(sha256(token));
  expect(everything).not.toContain(token);
});
