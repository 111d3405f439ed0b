import { getNamedType } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { buildDeskSchema } from '../src/app.ts';
import { desk } from '../test/desk.ts';
import { aCast } from './cast.ts';
import type { Deed } from './doing/deed.ts';
import { attempt, deedScene } from './doing/do.ts';
import { deeds } from './doing/doing.rights.ts';

const at = await desk();
afterAll(at.close);
const schema = await buildDeskSchema();
const cast = await aCast(at);

/** Pages that the desk refuses to read, by what a mutation answers. */
const unreadable = (page: string): Record<string, string> => ({
  Ticket: `{ id messages(${page}) { nodes { id } } }`,
  OpenedTicket: `{ trackingToken ticket { id messages(${page}) { nodes { id } } } }`,
  Person: `{ id tickets(${page}) { nodes { id } } }`,
  Inbox: `{ unreadCount newest { ticket { messages(${page}) { nodes { id } } } } }`,
  SlaPolicy: `{ id customers { id tickets(${page}) { nodes { id } } } }`,
  Calendar: `{ id policies { customers { id tickets(${page}) { nodes { id } } } } }`,
});

/** In the form of a cursor, with what is no place in any list. */
const cursorOf = (...values: unknown[]) =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

const pages = [
  ...['first: 1000', 'first: 0', 'first: 1, last: 1', 'after: "nonsense"'],
  ...[[null], [null, null], ['x'], ['9'.repeat(30)], ['2026-02-30 10:00:00+00', 'tkt_1']].map(
    (values) => `after: "${cursorOf(...values)}"`,
  ),
];

const typeOf = ({ mutation }: Deed) => {
  const field = schema.getMutationType()?.getFields()[mutation];
  return field ? getNamedType(field.type).name : '';
};

const cases = deeds.flatMap((deed) =>
  pages.flatMap((page): [string, string, Deed][] => {
    const answer = unreadable(page)[typeOf(deed)];
    return answer ? [[deed.mutation, page, { ...deed, answer }]] : [];
  }),
);

test('every mutation that answers a thing of the desk is tried', () => {
  const withoutPages = new Set(['Boolean', 'NotificationSettings', 'Survey', 'DeletedSlaPolicy']);
  const types = new Set(deeds.map(typeOf).filter((type) => !withoutPages.has(type)));

  expect([...types].sort()).toEqual(Object.keys(unreadable('')).sort());
});

test.each(cases)('%s does nothing where its answer cannot be read: %s', async (_, _page, deed) => {
  const [actor = 'stranger'] = deed.may;
  const scene = await deedScene(at, cast, actor, deed);

  const outcome = await attempt(schema, deed, scene);

  expect(outcome).toEqual({ refused: 'INVALID', answer: null, leaves: [], touches: [], jobs: 0 });
});
