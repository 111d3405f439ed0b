import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';

const isConnection = (type: { name: string }) => type.name.endsWith('Connection');

const ofConnection =
  '{ nodes { id } edges { cursor node { id } } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

/** What is asked of a field's value: itself, which things they are, or that it is there. */
export function selectionOf({ type }: Pick<GraphQLField<unknown, unknown>, 'type'>): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isConnection(named)) return ofConnection;
  if (!isObjectType(named) && !isInterfaceType(named)) return '{ __typename }';
  return 'id' in named.getFields() ? '{ id }' : '{ __typename }';
}

export function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (isObjectType(type)) return type;
  throw new Error(`The schema has no object type ${name}.`);
}

/** The field of a row, which may name it with arguments, and the text that asks for it. */
export function asking(type: GraphQLObjectType, row: string): string {
  const name = row.split('(')[0] ?? row;
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no field ${name}.`);
  return `${row} ${selectionOf(field)}`;
}

interface ConnectionAnswer {
  nodes: unknown[];
  edges: Array<{ cursor: string; node: unknown }>;
  totalCount: number;
  pageInfo: Record<string, unknown>;
}

const isConnectionAnswer = (value: object): value is ConnectionAnswer =>
  'pageInfo' in value && 'edges' in value;

/** The connection in the words of `page`: what it shows, and whether its parts agree. */
const shown = ({ nodes, edges, totalCount, pageInfo }: ConnectionAnswer) => ({
  nodes,
  edges: edges.map(({ node }) => node),
  totalCount,
  hasMore: pageInfo.hasNextPage || pageInfo.hasPreviousPage,
  hasCursors:
    pageInfo.startCursor === (edges.at(0)?.cursor ?? null) &&
    pageInfo.endCursor === (edges.at(-1)?.cursor ?? null),
});

/** A time, or a matcher that stands for many values. */
const isMeantAsItIs = (value: object) => value instanceof Date || 'asymmetricMatch' in value;

/** An answer as the rows write it: times as Date, connections as pages. */
export function plain(value: unknown): unknown {
  if (typeof value === 'string') {
    return /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value;
  }
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || isMeantAsItIs(value)) return value;
  if (isConnectionAnswer(value)) return shown(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
