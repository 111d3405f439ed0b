import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { buildDeskSchema } from '../src/app.ts';
import { desk } from '../test/desk.ts';
import { aCast } from './cast.ts';
import { deedScene } from './doing/do.ts';
import { deeds } from './doing/doing.rights.ts';
import { lineScenes } from './line.ts';
import { lineRights } from './reading/line.rights.ts';
import { queryRights } from './reading/query.rights.ts';
import { placesOf } from './reading/reading.rights.ts';
import { scenes } from './scene.ts';
import { lineHappening } from './watching/line.rights.ts';
import { happenings } from './watching/watching.rights.ts';

const at = await desk();
afterAll(at.close);
const schema = await buildDeskSchema();
const cast = await aCast(at);
const scene = await (await scenes(at, cast))('token');
const line = await (await lineScenes(at, cast))('token');

const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
const objects = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => !isIntrospectionType(type) && !roots.includes(type));

/** Pages are asked for whole, by every row of a field that gives one. */
const isOfPage = ({ name }: GraphQLObjectType) => /(Connection|Edge|PageInfo)$/.test(name);

const pathsOf = (type: GraphQLObjectType) =>
  Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);

const rowsOfPlaces = [...placesOf(scene), ...lineRights(line)].flatMap(({ type, fields }) =>
  Object.keys(fields).map((field) => `${type}.${field}`),
);
/** What a mutation or a subscription alone gives is asked of that one. */
const rowsOfAnswers = [
  'OpenedTicket.ticket',
  'OpenedTicket.trackingToken',
  'DeletedSlaPolicy.policyId',
  'DeletedSlaPolicy.keptTicketCount',
  'BoardChange.tickets',
  'BoardChange.removedTicketIds',
  'BoardChange.columns',
];

const queries = Object.keys(queryRights(scene));
const paths = placesOf(scene).map(({ path }) => path);
const watched = await Promise.all([
  ...happenings.map(({ rowOf }) => rowOf(scene, at)),
  lineHappening.rowOf(line, at),
]);
const subscriptions = watched.map(({ call }) => call);
const nameOf = (call: string) => call.split(/[( ]/)[0];
const fieldsOf = (root: GraphQLObjectType | null | undefined) =>
  Object.values(root?.getFields() ?? {});

test('every field of every type has its row, and no row is of a field that is gone', () => {
  const rows = new Set([...rowsOfPlaces, ...rowsOfAnswers]);
  const fields = objects.filter((type) => !isOfPage(type)).flatMap(pathsOf);
  expect([...rows].sort()).toEqual(fields.sort());
});

test.each([
  ['query', schema.getQueryType(), queries],
  ['mutation', schema.getMutationType(), deeds.map(({ mutation }) => mutation)],
  ['subscription', schema.getSubscriptionType(), subscriptions],
])('every %s has its row', (_, root, rows) => {
  const names = fieldsOf(root).map(({ name }) => name);
  expect([...new Set(rows.map(nameOf))].sort()).toEqual(names.sort());
});

/** An argument, and what an argument of several parts consists of. */
function argumentsOf({ args, name }: GraphQLField<unknown, unknown>): string[] {
  return args.flatMap((argument) => {
    const type = getNamedType(argument.type);
    if (!isInputObjectType(type)) return `${name}(${argument.name})`;
    return Object.keys(type.getFields()).map((part) => `${name}(${argument.name}.${part})`);
  });
}

/** Where a page begins and ends narrows what was granted; other tests walk pages. */
const ofPage = ['first', 'after', 'last', 'before'].map((name) => `(${name})`);

test.each([
  ['query', schema.getQueryType(), [...queries, ...paths]],
  ['subscription', schema.getSubscriptionType(), subscriptions],
])('every argument of a %s is used in a row', (_, root, rows) => {
  const isUsed = (argument: string) => {
    const [field, ...parts] = argument.split(/[(.)]/).filter(Boolean);
    return rows.some(
      (call) => nameOf(call) === field && parts.every((part) => call.includes(`${part}: `)),
    );
  };
  const unused = fieldsOf(root)
    .flatMap(argumentsOf)
    .filter((argument) => !isUsed(argument) && !ofPage.some((end) => argument.endsWith(end)));
  expect(unused).toEqual([]);
});

test('every part of every input is given in a row', async () => {
  const given = new Set<string>();
  for (const deed of deeds) {
    const input = await deed.input?.(await deedScene(at, cast, 'agent', deed));
    for (const part of Object.keys(input ?? {})) given.add(`${deed.mutation}(input.${part})`);
  }
  const known = fieldsOf(schema.getMutationType()).flatMap(argumentsOf);
  // The token is added for whoever has one.
  expect(known.filter((part) => !given.has(part) && !part.endsWith('.trackingToken)'))).toEqual([]);
});
