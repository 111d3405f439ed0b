import type { GraphQLObjectType } from 'graphql';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildDeskSchema } from '../src/app.ts';
import { desk } from '../test/desk.ts';
import { aTicket } from '../test/factories.ts';
import { signedIn } from '../test/socket.ts';
import { aCast, credentialsOf } from './cast.ts';
import type { DeedScene } from './doing/deed.ts';
import { aFileOf, operationOf, rowsOf } from './doing/do.ts';
import { deeds } from './doing/doing.rights.ts';
import { type IdArgument, idArguments, withId } from './id-arguments.ts';
import { selectionOf } from './selection.ts';
import { aStory } from './story.ts';

const at = await desk();
afterAll(at.close);
const { db, query } = at;
const schema = await buildDeskSchema();
const cast = await aCast(at);
const { people, otherTicket } = cast;
const story = await aStory(at, cast, people.customer);

/** Ids of things that are somebody else's, one of each type. */
const ofTheTicket = [
  story.ticket.id,
  story.first.id,
  story.note.id,
  story.picture.id,
  story.secret.id,
  ...story.history.map(({ id }) => id),
];
const unsent = await aFileOf(at, people.customer.id);
const ofTheDesk = [
  people.customer.id,
  people.agent.id,
  `${people.customer.organisationId}`,
  cast.teams.second.id,
  cast.queues.second.id,
];

const missing = (id: string) => `${id.slice(0, 4)}${'0'.repeat(32)}`;
const garbage = ['', ' ', 'x', 'tkt_', '0', '%', "' or 1=1 --", '__proto__', 'a'.repeat(100_000)];

/** Those who try, each with a ticket of their own, and what is not theirs to know. */
const outsiderOwn = await aTicket(db, { assigneeId: people.outsider.id });
const attackers = [
  { actor: 'foreigner', own: otherTicket, foreign: [...ofTheTicket, ...ofTheDesk, unsent] },
  { actor: 'otherGuest', own: otherTicket, foreign: [...ofTheTicket, ...ofTheDesk, unsent] },
  { actor: 'outsider', own: outsiderOwn, foreign: [...ofTheTicket, unsent] },
] as const;

type Attacker = (typeof attackers)[number];

const sceneOf = async ({ actor, own }: Attacker): Promise<DeedScene> => ({
  desk: at,
  cast,
  actor,
  ticket: own,
  credentials: await credentialsOf(at, cast, actor, own),
  fileId: await aFileOf(at, null),
});

/** Asks a field of a root with these arguments, all of them as variables. */
function documentFor(kind: string, root: GraphQLObjectType | null | undefined, name: string) {
  const field = root?.getFields()[name];
  if (!field) throw new Error(`There is no ${kind} ${name}.`);
  const declared = field.args.map((argument) => `$${argument.name}: ${argument.type}`);
  const given = field.args.map((argument) => `${argument.name}: $${argument.name}`);
  return `${kind} (${declared.join(', ')}) { it: ${name}(${given.join(', ')}) ${selectionOf(field)} }`;
}

/** Tries one id, and gives all that was answered. */
type Try = (id: string) => Promise<string>;

/** What is asked in several parts, where it is not asked of a ticket. */
const inputs: Record<string, object> = {
  previewSlaPolicy: { targets: [], priority: 'NORMAL' },
  figures: { from: '2026-11-18T00:00:00Z', to: '2026-11-21T00:00:00Z', zone: 'Europe/Berlin' },
};

async function tryQuery(scene: DeedScene, argument: IdArgument): Promise<Try> {
  const document = documentFor('query', schema.getQueryType(), argument.field);
  const { cookie = '' } = scene.credentials;
  const input = inputs[argument.field] ?? { ticketId: scene.ticket.id };
  const own = argument.path.length > 1 ? { input } : {};
  return async (id) => {
    const { status, data, errors } = await query(document, withId(own, argument, id), { cookie });
    return JSON.stringify({ status, data, errors });
  };
}

async function tryMutation(scene: DeedScene, argument: IdArgument): Promise<Try> {
  const deed = deeds.find(({ mutation }) => mutation === argument.field);
  if (!deed) throw new Error(`There is no deed ${argument.field}.`);
  const { document, variables } = await operationOf(schema, deed, scene);
  const { cookie = '' } = scene.credentials;
  return async (id) => {
    const tried = withId(variables, argument, id);
    const { status, data, errors } = await query(document, tried, { cookie });
    return JSON.stringify({ status, data, errors });
  };
}

/** The longest that a socket takes is shorter. */
const longest = 60_000;

async function trySubscription(scene: DeedScene, argument: IdArgument): Promise<Try> {
  const document = documentFor('subscription', schema.getSubscriptionType(), argument.field);
  const socket = await signedIn(await at.url(), scene.credentials.cookie);
  onTestFinished(() => socket.end());
  let count = 0;
  return async (id) => {
    const name = `s${count++}`;
    socket.subscribe(name, document, withId({}, argument, id.slice(0, longest)));
    const { type, payload } = await socket.until((message) => message.id === name);
    socket.say({ type: 'complete', id: name });
    return JSON.stringify({ type, payload });
  };
}

const ways = [
  ...idArguments(schema.getQueryType()).map((id) => [id, tryQuery] as const),
  ...idArguments(schema.getMutationType()).map((id) => [id, tryMutation] as const),
  ...idArguments(schema.getSubscriptionType()).map((id) => [id, trySubscription] as const),
].map(
  ([argument, way]) => [`${argument.field}(${argument.path.join('.')})`, argument, way] as const,
);

describe.each(attackers)('for $actor', (attacker) => {
  test.each(ways)('%s tells nothing of what is not theirs', async (_, argument, way) => {
    const attempt = await way(await sceneOf(attacker), argument);
    const before = await rowsOf(db);

    const told = await attempt(missing('tkt_'));
    const ids = [...attacker.foreign, ...attacker.foreign.map(missing), ...garbage];
    const others = await Promise.all(ids.map(attempt));

    expect(ids.filter((_, place) => others[place] !== told)).toEqual([]);
    expect(told).not.toContain('INTERNAL');
    expect(await rowsOf(db)).toEqual(before);
  });
});

test.each(ways)('%s takes no text that breaks anything', async (_, argument, way) => {
  const attempt = await way(await sceneOf(attackers[0]), argument);

  for (const id of ['\u0000', 'tkt_\u0000', '\ud800', 'a'.repeat(1_000_000)]) {
    expect(await attempt(id)).not.toContain('INTERNAL');
  }
});

test('what is not theirs takes as long to be refused as what is missing', async () => {
  const scene = await sceneOf(attackers[0]);
  const attempt = await tryQuery(scene, { field: 'ticket', path: ['id'], isList: false });
  const times: Record<'foreign' | 'missing', number[]> = { foreign: [], missing: [] };

  for (let turn = 0; turn < 400; turn++) {
    const kind = turn % 2 ? 'foreign' : 'missing';
    const start = performance.now();
    await attempt(kind === 'foreign' ? story.ticket.id : missing('tkt_'));
    times[kind].push(performance.now() - start);
  }

  const median = (list: number[]) => list.sort((one, other) => one - other)[list.length / 2] ?? 0;
  expect(Math.abs(median(times.foreign) - median(times.missing))).toBeLessThan(5);
});
