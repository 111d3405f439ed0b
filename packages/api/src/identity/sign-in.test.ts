import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { demoPassword } from '../../seed/people.ts';
import { noon } from '../../test/clock.ts';
import { desk } from '../../test/desk.ts';
import { aCaller, deskEvents, dump, sha256 } from '../../test/entrance.ts';
import { aCustomer, aGuest, anAgent } from '../../test/factories.ts';
import { refusal } from '../../test/ledger.ts';
import { stranger } from '../platform/viewer.ts';
import { hashPassword } from './password.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { viewerOf } from './viewer-of.ts';

const here = await desk();
const { db, clock, live } = here;
const password = 'three old bicycles';
const passwordHash = await hashPassword(password);
const sarah = await aCustomer(db, { passwordHash });
const james = await anAgent(db, { passwordHash });

const wrong = refusal('UNAUTHENTICATED', { reason: 'WRONG_CREDENTIALS' });
const emailOf = ({ email }: { email: string | null }) => email ?? '';

beforeEach(async () => {
  clock.set(noon);
  await db`truncate rate_limit`;
});
afterAll(() => here.close());

test('who knows the password comes in, by a session that the ledger tells of', async () => {
  const caller = aCaller(here, stranger, { userAgent: 'Some browser' });
  const before = (await deskEvents(db)).length;

  const viewer = await signIn(caller.context, { email: emailOf(james), password });

  expect(viewer).toMatchObject({ id: james.id, role: 'AGENT', teamIds: james.teamIds });
  expect((await deskEvents(db)).slice(before)).toEqual([
    { event: { kind: 'person.signed_in', personId: james.id }, actorId: james.id },
  ]);
  expect(await db`select * from session where id = ${sha256(caller.token())}`).toMatchObject([
    { personId: james.id, userAgent: 'Some browser', createdAt: noon },
  ]);
});

test('whoever comes in is known to be at work from that moment', async () => {
  await signIn(aCaller(here).context, { email: emailOf(james), password });

  expect(await db`select seen_at from person where id = ${james.id}`).toEqual([{ seenAt: noon }]);
});

test.each([
  ['agent', james, 7],
  ['customer', sarah, 90],
] as const)('the cookie of a %s lasts as long as the session can', async (_, person, days) => {
  const caller = aCaller(here);

  await signIn(caller.context, { email: emailOf(person), password });

  expect(caller.cookies).toEqual([
    {
      token: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: new Date(noon.getTime() + days * 86_400_000),
    },
  ]);
});

test('the address may be written in any case, with spaces around', async () => {
  const viewer = await signIn(aCaller(here).context, {
    email: `  ${emailOf(sarah).toUpperCase()} `,
    password,
  });

  expect(viewer.id).toBe(sarah.id);
});

test('signing in again takes a new token and ends the session that was there', async () => {
  const first = aCaller(here);
  const viewer = await signIn(first.context, { email: emailOf(sarah), password });
  const told = vi.fn();
  live.watch(`person:${sarah.id}`, told);

  const second = aCaller(here, viewer);
  await signIn(second.context, { email: emailOf(james), password });

  expect(second.token()).not.toBe(first.token());
  expect(told).toHaveBeenCalled();
  expect((await viewerOf(here, first.token())).role).toBe('STRANGER');
  expect((await viewerOf(here, second.token())).id).toBe(james.id);
});

test('a wrong address and a wrong password are refused in the same words', async () => {
  const guest = await aGuest(db);
  const tries = [
    { email: emailOf(sarah), password: 'three old bicycle' },
    { email: 'nobody@example.com', password },
    { email: emailOf(guest), password },
    { email: emailOf(sarah), password: '' },
    { email: emailOf(sarah), password: 'x'.repeat(100_000) },
  ];

  const answers = await Promise.allSettled(
    tries.map((credentials) => signIn(aCaller(here).context, credentials)),
  );

  const said = answers.map((answer) => answer.status === 'rejected' && answer.reason);
  for (const refused of said) expect(refused).toMatchObject(wrong);
  expect(new Set(said.map(({ message }) => message)).size).toBe(1);
});

test('a wrong address costs as much work as a wrong password', async () => {
  const [known, unknown] = [emailOf(sarah), 'nobody@example.com'];
  const times: Record<string, number[]> = { [known]: [], [unknown]: [] };

  for (let round = 0; round < 9; round++) {
    for (const email of [known, unknown]) {
      await db`truncate rate_limit`;
      const start = performance.now();
      await signIn(aCaller(here).context, { email, password: 'not it' }).catch(() => {});
      times[email]?.push(performance.now() - start);
    }
  }

  const median = (email: string) => times[email]?.sort((a, b) => a - b)[4] ?? 0;
  // A hash takes several times as long as everything else: had one been left out, this would show.
  expect(median(unknown)).toBeGreaterThan(median(known) / 2);
  expect(median(known)).toBeGreaterThan(median(unknown) / 2);
});

const guess = (email: string, address = '192.0.2.1') =>
  signIn(aCaller(here, stranger, { address }).context, { email, password: 'not it' });

test('of a hundred guesses at one account in a minute, from wherever, ten at most are tried', async () => {
  const answers: PromiseSettledResult<unknown>[] = [];

  for (let round = 0; round < 5; round++) {
    const guesses = Array.from({ length: 20 }, (_, n) =>
      guess(n % 2 ? emailOf(sarah) : emailOf(sarah).toUpperCase(), `192.0.2.${20 * round + n}`),
    );
    answers.push(...(await Promise.allSettled(guesses)));
    clock.advance({ seconds: 14 });
  }

  const reasons = answers.map((answer) => answer.status === 'rejected' && answer.reason.code);
  expect(reasons.filter((code) => code === 'RATE_LIMITED').length).toBeGreaterThanOrEqual(90);
  expect(reasons.filter((code) => code === 'UNAUTHENTICATED').length).toBeLessThanOrEqual(10);
  expect(reasons).not.toContain(false);
});

test('an account that does not exist is limited alike', async () => {
  const answers = [];
  for (let n = 0; n < 20; n++) {
    answers.push(await guess('nobody@example.com', `192.0.2.${n}`).catch(({ code }) => code));
  }

  expect(answers.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(8);
});

test('somebody who tries account after account from one place is limited, also by IPv6', async () => {
  const codes = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      guess(`somebody${n}@example.com`, `2001:db8:1:2::${n.toString(16)}`).catch(
        ({ code }) => code,
      ),
    ),
  );

  expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(30);
});

test('the refusal says when to come back, and then the right password works', async () => {
  for (let n = 0; n < 8; n++) await guess(emailOf(sarah)).catch(() => {});

  const refused = await guess(emailOf(sarah)).catch((error) => error);
  expect(refused).toMatchObject(refusal('RATE_LIMITED', { retryAfterSeconds: 30 }));
  clock.advance({ seconds: 30 });

  expect(await signIn(aCaller(here).context, { email: emailOf(sarah), password })).toMatchObject({
    id: sarah.id,
  });
});

test('who knows the password may come and go as often as they like', async () => {
  for (let n = 0; n < 20; n++) {
    await signIn(aCaller(here).context, { email: emailOf(sarah), password });
  }

  expect(await guess(emailOf(sarah)).catch((error) => error)).toMatchObject(wrong);
});

test('a suspended person is told so, but only with the right password', async () => {
  const suspended = await anAgent(db, { passwordHash, suspendedAt: noon });
  const email = emailOf(suspended);

  await expect(signIn(aCaller(here).context, { email, password })).rejects.toMatchObject(
    refusal('FORBIDDEN', { reason: 'SUSPENDED' }),
  );
  await expect(guess(email)).rejects.toMatchObject(wrong);
});

test('the password of the demo opens an account only in the demo', async () => {
  const demoHash = await hashPassword(demoPassword);
  const person = await aCustomer(db, { passwordHash: demoHash });
  const credentials = { email: emailOf(person), password: demoPassword };
  const outside = { ...here, env: { ...here.env, demo: false } };

  expect((await signIn(aCaller(here).context, credentials)).id).toBe(person.id);
  await expect(signIn(aCaller(outside).context, credentials)).rejects.toMatchObject(wrong);
});

test('what is not an address is refused before anything is looked up', async () => {
  await expect(
    signIn(aCaller(here).context, { email: "sarah' or 1=1 --", password }),
  ).rejects.toMatchObject(refusal('INVALID', { field: 'email' }));
});

test('the same request sent again gets the same session', async () => {
  const repeat = () => ({ key: 'signing in', bodyHash: 'the same', changes: 0 });
  const [first, second] = [
    aCaller(here, stranger, { repeat: repeat() }),
    aCaller(here, stranger, { repeat: repeat() }),
  ];
  const credentials = { email: emailOf(sarah), password };

  await signIn(first.context, credentials);
  await signIn(second.context, credentials);

  expect(second.cookies).toEqual(first.cookies);
});

test('neither token nor password can be found in the database', async () => {
  const repeat = { key: 'a key of the caller', bodyHash: 'body', changes: 0 };
  const caller = aCaller(here, stranger, { repeat });
  await signIn(caller.context, { email: emailOf(sarah), password });

  const everything = await dump(db);

  expect(everything).toContain(sha256(caller.token()));
  expect(everything).not.toContain(caller.token());
  expect(everything).not.toContain(password);
});

test('signing out ends the session at once and tells its sockets', async () => {
  const caller = aCaller(here);
  const viewer = await signIn(caller.context, { email: emailOf(sarah), password });
  const before = (await deskEvents(db)).length;
  const told = vi.fn();
  live.watch(`person:${sarah.id}`, told);

  const leaving = aCaller(here, viewer);
  await signOut(leaving.context);

  expect(leaving.cookies).toEqual([null]);
  expect(told).toHaveBeenCalled();
  expect((await viewerOf(here, caller.token())).role).toBe('STRANGER');
  expect((await deskEvents(db)).slice(before)).toEqual([
    { event: { kind: 'person.signed_out', personId: sarah.id }, actorId: sarah.id },
  ]);
});

test('signing out leaves the sessions on other devices open', async () => {
  const [phone, laptop] = [aCaller(here), aCaller(here)];
  const onPhone = await signIn(phone.context, { email: emailOf(sarah), password });
  await signIn(laptop.context, { email: emailOf(sarah), password });

  await signOut(aCaller(here, onPhone).context);

  expect((await viewerOf(here, laptop.token())).id).toBe(sarah.id);
});

test('signing out without a session clears the cookie and records nothing', async () => {
  const caller = aCaller(here);
  const before = (await deskEvents(db)).length;

  expect(await signOut(caller.context)).toBe(true);

  expect(caller.cookies).toEqual([null]);
  expect(await deskEvents(db)).toHaveLength(before);
});
