import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Context } from '../src/platform/context.ts';

type Resolve = GraphQLFieldResolver<unknown, Context>;

const sdl = `
  type Query {
    hello: String
    fail: String
    must: String!
    echo(text: String!, status: Status): String
    viewer: Person
    tickets(first: Int, last: Int, after: String): TicketConnection!
    teams: [Team!]!
  }
  enum Status { NEW CLOSED }
  type Person { name: String friend: Person role: String }
  type Team { name: String members: [Person!]! }
  type TicketConnection { nodes: [Ticket!]! edges: [TicketEdge!]! totalCount: Int! }
  type TicketEdge { cursor: String! node: Ticket! }
  type Ticket { id: ID! customer: Person messages(first: Int): MessageConnection! }
  type MessageConnection { nodes: [Message!]! }
  type Message { body: String author: Person }
  type Mutation {
    signIn(password: String): String
    register: String
    reply(body: String): String
  }
`;

/** A schema of a few fields that answer as a test says, keyed as "Query.hello". */
export function smallSchema(resolvers: Record<string, Resolve> = {}): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      field.resolve = resolvers[`${type?.name}.${field.name}`] ?? (() => null);
    }
  }
  return schema;
}
