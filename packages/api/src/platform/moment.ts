import { GraphQLScalarType, Kind } from 'graphql';

function read(value: unknown): Date {
  const moment = new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(moment.getTime())) throw new TypeError('A DateTime is written as in RFC 3339.');
  return moment;
}

/** The database writes moments as text already; they pass through as they are. */
export const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  description: 'A moment, RFC 3339 in UTC, for example 2026-11-22T09:30:00.000Z.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
});
