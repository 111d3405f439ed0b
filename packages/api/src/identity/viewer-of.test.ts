import { afterAll, beforeEach, expect, test } from 'vitest';
import { noon } from '../../test/clock.ts';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, anOrganisation, aTeam, aTicket } from '../../test/factories.ts';
import { change } from '../platform/change.ts';
import { contextFor } from '../platform/context.ts';
import { stranger } from '../platform/viewer.ts';
import { openSession } from './open-session.ts';
import { sessionOf } from './session-length.ts';
import { tokenId } from './token.ts';
import { knownViewer } from './viewer-cache.ts';
import { viewerOf } from './viewer-of.ts';

const here = await desk();
const { db, live, clock, statements } = here;
const agent = await anAgent(db);
const customer = await aCustomer(db);

beforeEach(() => clock.set(noon));
afterAll(() => here.close());

/** The token of a session opened now. */
async function aSession({ id, role }: { id: string; role: typeof agent.role }, ticketId?: string) {
  const { absoluteMs } = sessionOf(role === 'AGENT' ? 'AGENT' : 'CUSTOMER');
  const personId = ticketId === undefined ? id : null;
  const expiresAt = new Date(clock.now().getTime() + absoluteMs);
  const { token } = await change(contextFor(here), (change) =>
    openSession(change, { personId, ticketId: ticketId ?? null, expiresAt }),
  );
  return token;
}

const roleOf = async (token: string) => (await viewerOf(here, token)).role;

test('an agent is known with the teams that they serve now', async () => {
  const token = await aSession(agent);

  expect(await viewerOf(here, token)).toEqual({
    id: agent.id,
    role: 'AGENT',
    teamIds: agent.teamIds,
    sharedOrganisationId: null,
    guest: null,
    sessionId: tokenId(token),
  });
});

test('a customer is known with the organisation only where it shares its tickets', async () => {
  const sharing = await anOrganisation(db, { sharesTickets: true });
  const colleague = await aCustomer(db, { organisationId: sharing.id });

  const [shared, alone] = await Promise.all([
    viewerOf(here, await aSession(colleague)),
    viewerOf(here, await aSession(customer)),
  ]);

  expect(shared.sharedOrganisationId).toBe(sharing.id);
  expect(alone.sharedOrganisationId).toBeNull();
});

test('a guest is known by the one ticket, in the place of its customer', async () => {
  const ticket = await aTicket(db);
  const token = await aSession(customer, ticket.id);

  expect(await viewerOf(here, token)).toEqual({
    ...stranger,
    role: 'GUEST',
    guest: { ticketId: ticket.id, customerId: ticket.customerId },
    sessionId: tokenId(token),
  });
});

test.each([
  ['nothing', null],
  ['an empty text', ''],
  ['SQL', "' or true --                               "],
  ['one letter less', 'a'.repeat(42)],
  ['5000 letters', 'a'.repeat(5000)],
])('what cannot be a token is not even looked up: %s', async (_, token) => {
  statements.length = 0;

  expect(await viewerOf(here, token)).toEqual(stranger);
  expect(statements).toEqual([]);
});

test('a token that nobody was given is a stranger, and is not remembered', async () => {
  const topics = live.size;

  expect(await roleOf('a'.repeat(43))).toBe('STRANGER');
  expect(live.size).toBe(topics);
});

test('somebody known costs no statement, also in a hundred requests at once', async () => {
  const token = await aSession(agent);
  await viewerOf(here, token);
  statements.length = 0;

  await Promise.all(Array.from({ length: 100 }, () => viewerOf(here, token)));

  expect(statements).toEqual([]);
});

test('after a few seconds the database is asked again, once for all who wait', async () => {
  const token = await aSession(agent);
  await viewerOf(here, token);
  clock.advance({ seconds: 6 });
  statements.length = 0;

  await Promise.all(Array.from({ length: 100 }, () => viewerOf(here, token)));

  expect(statements).toHaveLength(1);
});

test('a change that another process announces is seen at once', async () => {
  const token = await aSession(agent);
  await viewerOf(here, token);
  const second = await aTeam(db, { name: 'Second line' });
  await db`insert into team_member ${db({ teamId: second.id, personId: agent.id })}`;

  const before = await viewerOf(here, token);
  live.publish(`person:${agent.id}`);
  const after = await viewerOf(here, token);

  expect(before.teamIds).not.toContain(second.id);
  expect(after.teamIds).toContain(second.id);
});

test('whoever is told of a suspension first finds it out all the same', async () => {
  const other = await anAgent(db);
  const token = await aSession(other);
  const answer = new Promise((resolve) => {
    live.watch(`person:${other.id}`, () => resolve(viewerOf(here, token)));
  });
  await viewerOf(here, token);

  await db`update person set suspended_at = now() where id = ${other.id}`;
  live.publish(`person:${other.id}`);

  expect(await answer).toEqual(stranger);
});

test('a suspension that falls between reading and listening is not overlooked', async () => {
  let suspended = false;
  const load = async () => {
    const viewer = suspended ? stranger : agent;
    suspended = true;
    return viewer;
  };

  expect(await knownViewer(here, 'raced', load)).toEqual(stranger);
});

test('an agent who is away for twelve hours has to sign in again', async () => {
  const [kept, lost] = [await aSession(agent), await aSession(agent)];

  clock.advance({ hours: 11, minutes: 59 });
  await viewerOf(here, kept);
  await seen(kept);
  clock.advance({ minutes: 2 });

  expect(await roleOf(kept)).toBe('AGENT');
  expect(await roleOf(lost)).toBe('STRANGER');
});

test('a customer may be away for thirty days', async () => {
  const [kept, lost] = [await aSession(customer), await aSession(customer)];

  clock.advance({ days: 29 });
  await viewerOf(here, kept);
  await seen(kept);
  clock.advance({ days: 2 });

  expect(await roleOf(kept)).toBe('CUSTOMER');
  expect(await roleOf(lost)).toBe('STRANGER');
});

test.each([
  { role: 'AGENT', days: 7 },
  { role: 'CUSTOMER', days: 90 },
])('the session of $role ends after $days days, however busy', async ({ role, days }) => {
  const token = await aSession(role === 'AGENT' ? agent : customer);
  const end = new Date(noon.getTime() + days * 86_400_000);
  await db`update session set seen_at = ${new Date(end.getTime() - 60_000)}`;
  clock.set(new Date(end.getTime() - 10_000));
  const last = await roleOf(token);

  clock.set(end);

  expect(last).toBe(role);
  expect(await roleOf(token)).toBe('STRANGER');
});

/** Waits until the desk has noted that the session is in use now. */
const seen = (token: string) =>
  expect
    .poll(async () => {
      const [row] = await db<{ seenAt: Date }[]>`
        select seen_at from session where id = ${tokenId(token)}`;
      return row?.seenAt;
    })
    .toEqual(clock.now());

test('that somebody was here is noted, but not more than once a minute', async () => {
  const token = await aSession(agent);

  for (let second = 0; second < 110; second += 10) {
    clock.advance({ seconds: 10 });
    await viewerOf(here, token);
    if (second === 50) await seen(token);
  }

  const [row] = await db`
    select s.seen_at as session, p.seen_at as person from session s
    join person p on p.id = s.person_id where s.id = ${tokenId(token)}`;
  const minuteAfter = new Date(noon.getTime() + 60_000);
  expect(row).toEqual({ session: minuteAfter, person: minuteAfter });
});

test('a clock that was set back does not keep what was known before', async () => {
  const token = await aSession(agent);
  await viewerOf(here, token);
  await db`update session set revoked_at = now() where id = ${tokenId(token)}`;

  clock.advance({ hours: -1 });

  expect(await roleOf(token)).toBe('STRANGER');
});

test('those who have not been here for a while are forgotten', async () => {
  const fresh = await desk();
  const people = await Promise.all(Array.from({ length: 5 }, () => aCustomer(fresh.db)));
  const tokens = await Promise.all(
    people.map(({ id }) =>
      change(contextFor(fresh), (change) =>
        openSession(change, {
          personId: id,
          ticketId: null,
          expiresAt: new Date(noon.getTime() + 86_400_000),
        }),
      ),
    ),
  );
  for (const { token } of tokens) await viewerOf(fresh, token);

  fresh.clock.advance({ minutes: 5 });
  await viewerOf(fresh, tokens[0]?.token ?? '');

  expect(fresh.live.size).toBe(1);
  await fresh.close();
});

test('no token can be read from the database', async () => {
  const token = await aSession(agent);
  await viewerOf(here, token);

  const sessions = JSON.stringify(await db`select * from session`);

  expect(sessions).not.toContain(token);
  expect(sessions).toContain(tokenId(token));
});
