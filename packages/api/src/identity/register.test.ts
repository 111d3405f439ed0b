import { afterAll, beforeEach, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCaller, deskEvents, dump, sha256 } from '../../test/entrance.ts';
import { aGuest, aTicket, guestOf } from '../../test/factories.ts';
import { refusal } from '../../test/ledger.ts';
import { stranger } from '../platform/viewer.ts';
import { lockTicket } from '../tickets/ticket.store.ts';
import { register } from './register.ts';
import { signIn } from './sign-in.ts';
import { viewerOf } from './viewer-of.ts';

const here = await desk();
const { db, clock } = here;
const password = 'three old bicycles';
let count = 0;

const aRegistration = () => ({
  name: ' Sarah  Mitchell ',
  email: `Sarah.${count++}@Example.com`,
  phone: '+44 7700 900461',
  password,
});

/** How much the desk knows. */
const kept = () =>
  db`
  select (select count(*) from person) as people, (select count(*) from session) as sessions,
         (select count(*) from ledger) as entries`;

beforeEach(() => db`truncate rate_limit`);
afterAll(() => here.close());

test('a customer who registers is in, with an address that is only claimed', async () => {
  const caller = aCaller(here);
  const registration = aRegistration();

  const viewer = await register(caller.context, registration);

  expect(viewer).toMatchObject({ role: 'CUSTOMER', teamIds: [], sharedOrganisationId: null });
  expect(await db`select * from person where id = ${viewer.id}`).toMatchObject([
    {
      name: 'Sarah Mitchell',
      email: registration.email.toLowerCase(),
      phone: '+44 7700 900461',
      role: 'CUSTOMER',
      verified: false,
      organisationId: null,
      createdAt: clock.now(),
    },
  ]);
  expect(await viewerOf(here, caller.token())).toEqual(viewer);
});

test('registering leaves one row in the ledger, by the new customer', async () => {
  const before = (await deskEvents(db)).length;

  const { id } = await register(aCaller(here).context, aRegistration());

  expect((await deskEvents(db)).slice(before)).toEqual([
    { event: { kind: 'person.registered', personId: id }, actorId: id },
  ]);
});

test('the new account opens with its password from then on', async () => {
  const { email } = aRegistration();
  const { id } = await register(aCaller(here).context, { ...aRegistration(), email });

  expect((await signIn(aCaller(here).context, { email, password })).id).toBe(id);
});

test('tickets that a guest opened under the address stay out of sight', async () => {
  const registration = aRegistration();
  const guest = await aGuest(db, { email: registration.email.toLowerCase() });
  const ticket = await aTicket(db, { customerId: guest.id });

  const viewer = await register(aCaller(here).context, registration);

  const [own, asGuest] = await db.begin((tx) => [
    lockTicket(tx, viewer, ticket.id),
    lockTicket(tx, guestOf(ticket), ticket.id),
  ]);
  expect(own).toBeUndefined();
  expect(asGuest?.id).toBe(ticket.id);
  expect(viewer.id).not.toBe(guest.id);
});

test('an address that has an account is refused after the same work, and nothing is changed', async () => {
  const registration = aRegistration();
  await register(aCaller(here).context, registration);
  const before = await kept();
  const caller = aCaller(here);

  await expect(
    register(caller.context, {
      ...registration,
      email: registration.email.toUpperCase(),
      password: 'another long password',
    }),
  ).rejects.toMatchObject(refusal('CONFLICT', { reason: 'ADDRESS_TAKEN', field: 'email' }));

  expect(caller.cookies).toEqual([]);
  expect(await kept()).toEqual(before);
});

test('of twenty who register one address at once, one gets it', async () => {
  const registration = aRegistration();

  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, () => register(aCaller(here).context, registration)),
  );

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(
    await db`select from person where lower(email) = ${registration.email.toLowerCase()}`,
  ).toHaveLength(1);
});

test('the same request sent again makes one account and gives the same session', async () => {
  const repeat = () => ({ key: 'registering', bodyHash: 'same', changes: 0 });
  const [first, second] = [
    aCaller(here, stranger, { repeat: repeat() }),
    aCaller(here, stranger, { repeat: repeat() }),
  ];
  const registration = aRegistration();

  const one = await register(first.context, registration);
  const two = await register(second.context, registration);

  expect(two).toEqual(one);
  expect(second.token()).toBe(first.token());
});

test.each([
  ['name', { name: ' \u200b ' }],
  ['name', { name: 'S'.repeat(1_000_000) }],
  ['email', { email: 'sarah@' }],
  ['email', { email: `${'s'.repeat(1_000_000)}@example.com` }],
  ['phone', { phone: 'call me' }],
  ['password', { password: 'short' }],
  ['password', { password: 'passwordpassword' }],
  ['password', { password: 'x y'.repeat(1_000_000) }],
])('a bad %s is refused and makes nothing', async (field, bad) => {
  const people = await db`select from person`;

  await expect(
    register(aCaller(here).context, { ...aRegistration(), ...bad }),
  ).rejects.toMatchObject(refusal('INVALID', { field }));

  expect(await db`select from person`).toHaveLength(people.length);
});

test('who tries address after address soon has to wait', async () => {
  const taken = aRegistration();
  await register(aCaller(here).context, taken);

  const answers = await Promise.allSettled(
    Array.from({ length: 40 }, () => register(aCaller(here).context, taken)),
  );

  const codes = answers.map((answer) => answer.status === 'rejected' && answer.reason.code);
  expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(29);
  expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(11);
});

test('what a person calls themselves is kept as text', async () => {
  const name = `<script>alert(1)</script>'; drop table person; --`;

  const { id } = await register(aCaller(here).context, { ...aRegistration(), name });

  expect(await db`select name from person where id = ${id}`).toMatchObject([{ name }]);
});

test('neither password nor token can be found in the database', async () => {
  const caller = aCaller(here);
  const secret = 'eleven green umbrellas';
  await register(caller.context, { ...aRegistration(), password: secret });

  const everything = await dump(db);

  expect(everything).toContain(sha256(caller.token()));
  expect(everything).not.toContain(caller.token());
  expect(everything).not.toContain(secret);
});
