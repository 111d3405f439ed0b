import type { GraphQLSchema } from 'graphql';
import type { TestDesk } from '../test/desk.ts';
import type { Actor } from './actor.ts';
import type { Credentials } from './cast.ts';
import { type Cells, type Place, refused, valueFor } from './place.ts';
import { asking, objectType, plain } from './selection.ts';

type Asking = Pick<TestDesk, 'query'>;

/** What the desk told, or the code with which it refused. */
export async function answerTo({ query }: Asking, { cookie }: Credentials, document: string) {
  const { data, errors } = await query(document, {}, cookie === undefined ? {} : { cookie });
  const code = errors?.[0]?.extensions.code;
  return code === undefined ? data : { refused: code };
}

/** The value so many levels down: the only one at each level, the first of each list. */
function at(levels: number, value: unknown): unknown {
  if (levels > 0 && Array.isArray(value)) return at(levels, value[0]);
  if (levels === 0 || typeof value !== 'object' || value === null) return value ?? null;
  return at(levels - 1, Object.values(value)[0]);
}

const isRefused = (answer: object | null | undefined) => !!answer && 'refused' in answer;

/** How many levels lie between the root and the asterisk. */
function levelsOf(path: string) {
  const count = (part: string) => path.replace(/\([^)]*\)/g, '').split(part).length - 1;
  return count('{') - count('...');
}

/** One document that asks all fields of a place. */
export function documentOf(schema: GraphQLSchema, { type, path, fields }: Place): string {
  const rows = Object.keys(fields).map((row) => asking(objectType(schema, type), row));
  return `{ ${path.replace('*', rows.join(' '))} }`;
}

export async function readPlace(
  desk: Asking,
  schema: GraphQLSchema,
  place: Place,
  who: Credentials,
) {
  const { path, nth = 0 } = place;
  const answer = await answerTo(desk, who, documentOf(schema, place));
  if (isRefused(answer)) return answer;
  const value = at(levelsOf(path), answer);
  return plain(Array.isArray(value) ? (value[nth] ?? null) : value);
}

/** What the actor is to find at the place. */
export function foundAt({ reach, refused: code, fields }: Place, actor: Actor): unknown {
  if (!reach.includes(actor)) {
    return code ? refused(typeof code === 'string' ? code : code(actor)) : null;
  }
  return Object.fromEntries(
    Object.entries(fields).map(([field, cells]) => [field, gotOf(cells, actor)]),
  );
}

/** The document that asks one field of the root. */
export const callOf = (schema: GraphQLSchema, call: string) =>
  `{ ${asking(objectType(schema, 'Query'), call)} }`;

export async function readCall(
  desk: Asking,
  schema: GraphQLSchema,
  call: string,
  who: Credentials,
) {
  const answer = await answerTo(desk, who, callOf(schema, call));
  return isRefused(answer) ? answer : plain(at(1, answer));
}

/** What the actor is to get of a field. */
export const gotOf = (cells: Cells, actor: Actor) => plain(valueFor(actor, cells));

/** A call or path as one can read it: without what is random in it. */
export const inShort = (text: string) =>
  text
    .replace(/"(\w{3}_)?[\w-]{32,}"/g, '…')
    .replace('ticket(id: …, trackingToken: null)', 'ticket');
