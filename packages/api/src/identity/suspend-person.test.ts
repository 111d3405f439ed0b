import { afterAll, beforeEach, expect, test } from 'vitest';
import { noon } from '../../test/clock.ts';
import { desk } from '../../test/desk.ts';
import { aCaller, deskEvents } from '../../test/entrance.ts';
import {
  aCustomer,
  aGuest,
  aLead,
  anAdmin,
  anAgent,
  aTicket,
  guestOf,
} from '../../test/factories.ts';
import { refusal } from '../../test/ledger.ts';
import { stranger } from '../platform/viewer.ts';
import { hashPassword } from './password.ts';
import { setAvailability } from './set-availability.ts';
import { signIn } from './sign-in.ts';
import { restorePerson, suspendPerson } from './suspend-person.ts';
import { viewerOf } from './viewer-of.ts';

const here = await desk();
const { db, as, live, clock } = here;
const password = 'three old bicycles';
const passwordHash = await hashPassword(password);
const admin = await anAdmin(db);

beforeEach(() => clock.set(noon));
afterAll(() => here.close());

/** Somebody who is in, with the token of their session. */
async function somebodyInside() {
  const person = await anAgent(db, { passwordHash });
  const caller = aCaller(here);
  await signIn(caller.context, { email: person.email ?? '', password });
  return { ...person, token: caller.token() };
}

const suspendedAt = async (id: string) =>
  (await db<{ at: Date | null }[]>`select suspended_at as at from person where id = ${id}`)[0]?.at;

test('a suspended person is out at once, with every session, and their sockets are told', async () => {
  const person = await somebodyInside();
  expect((await viewerOf(here, person.token)).id).toBe(person.id);
  const before = (await deskEvents(db)).length;
  let told = 0;
  live.watch(`person:${person.id}`, () => told++);

  await suspendPerson(as(admin), { personId: person.id });

  expect(await viewerOf(here, person.token)).toEqual(stranger);
  expect(told).toBe(1);
  expect(
    await db`select from session where person_id = ${person.id} and revoked_at is null`,
  ).toHaveLength(0);
  expect((await deskEvents(db)).slice(before)).toEqual([
    { event: { kind: 'person.suspended', personId: person.id }, actorId: admin.id },
  ]);
});

test('a restored person signs in anew; the old session stays ended', async () => {
  const person = await somebodyInside();
  await suspendPerson(as(admin), { personId: person.id });
  const before = (await deskEvents(db)).length;

  await restorePerson(as(admin), { personId: person.id });

  expect(await viewerOf(here, person.token)).toEqual(stranger);
  expect(
    await signIn(aCaller(here).context, { email: person.email ?? '', password }),
  ).toMatchObject({ id: person.id });
  expect((await deskEvents(db)).slice(before)).toMatchObject([
    { event: { kind: 'person.restored', personId: person.id } },
    { event: { kind: 'person.signed_in' } },
  ]);
});

test('suspending twice and restoring who was never suspended change and record nothing', async () => {
  const person = await anAgent(db);
  await suspendPerson(as(admin), { personId: person.id });
  const other = await anAgent(db);
  const before = (await deskEvents(db)).length;
  clock.advance({ hours: 1 });

  await suspendPerson(as(admin), { personId: person.id });
  await restorePerson(as(admin), { personId: other.id });

  expect(await suspendedAt(person.id)).toEqual(noon);
  expect(await deskEvents(db)).toHaveLength(before);
});

test('a lead or an agent sees the person but may not suspend them', async () => {
  const person = await aCustomer(db);

  for (const viewer of [await aLead(db), await anAgent(db)]) {
    for (const verb of [suspendPerson, restorePerson]) {
      await expect(verb(as(viewer), { personId: person.id })).rejects.toMatchObject(
        refusal('FORBIDDEN'),
      );
    }
  }
  expect(await suspendedAt(person.id)).toBeNull();
});

test('for a customer other people do not exist, whoever they are', async () => {
  const [customer, other] = [await aCustomer(db), await aCustomer(db)];

  for (const personId of [other.id, admin.id, 'per_nobody', '', 'tkt_1']) {
    await expect(suspendPerson(as(customer), { personId })).rejects.toMatchObject({
      message: 'There is no such person.',
      ...refusal('NOT_FOUND'),
    });
  }
  await expect(suspendPerson(as(customer), { personId: customer.id })).rejects.toMatchObject(
    refusal('FORBIDDEN'),
  );
});

test('a stranger and a guest have to sign in first', async () => {
  const ticket = await aTicket(db);

  for (const viewer of [stranger, guestOf(ticket)]) {
    await expect(suspendPerson(as(viewer), { personId: ticket.customerId })).rejects.toMatchObject(
      refusal('UNAUTHENTICATED'),
    );
    await expect(setAvailability(as(viewer), { available: false })).rejects.toMatchObject(
      refusal('UNAUTHENTICATED'),
    );
  }
});

test('nobody locks themselves out', async () => {
  await expect(suspendPerson(as(admin), { personId: admin.id })).rejects.toMatchObject(
    refusal('FORBIDDEN'),
  );
});

test('of two administrators who suspend each other at once, one stays', async () => {
  const [one, two] = [await anAdmin(db), await anAdmin(db)];

  const answers = await Promise.allSettled([
    suspendPerson(as(one), { personId: two.id }),
    suspendPerson(as(two), { personId: one.id }),
  ]);

  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const left = [await suspendedAt(one.id), await suspendedAt(two.id)].filter((at) => at === null);
  expect(left).toHaveLength(1);
});

test('the guest sessions of a suspended customer end too', async () => {
  const guest = await aGuest(db);
  const ticket = await aTicket(db, { customerId: guest.id });
  const cookie = await here.cookieOf(guestOf(ticket));
  const token = cookie.split('=')[1] ?? '';
  expect((await viewerOf(here, token)).role).toBe('GUEST');

  await suspendPerson(as(admin), { personId: guest.id });

  expect(await viewerOf(here, token)).toEqual(stranger);
});

test('an agent says that they are away, and the ledger tells when', async () => {
  const agent = await anAgent(db);
  const before = (await deskEvents(db)).length;

  await setAvailability(as(agent), { available: false });
  await setAvailability(as(agent), { available: false });

  expect(await db`select available from person where id = ${agent.id}`).toMatchObject([
    { available: false },
  ]);
  expect((await deskEvents(db)).slice(before)).toEqual([
    {
      event: { kind: 'person.availability_changed', personId: agent.id, available: false },
      actorId: agent.id,
    },
  ]);
});

test('customers do not take work', async () => {
  await expect(setAvailability(as(await aCustomer(db)), { available: true })).rejects.toMatchObject(
    refusal('FORBIDDEN'),
  );
});
