import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { fieldUnderItsKey } from '../http/apollo.ts';
import { documentLimits } from '../http/document-limits.ts';
import type { Gate } from '../http/gate.ts';
import type { Documents } from '../http/persisted-documents.ts';
import type { Context } from '../platform/context.ts';
import { type Frame, type LiveField, liveFieldOf } from '../platform/live-field.ts';
import { Refusal } from '../platform/refusal.ts';
import { rightsKey } from '../platform/viewer.ts';

/** A subscription that has been read, checked and paid for. */
export interface Subscription {
  args: ExecutionArgs;
  live: LiveField;
  /** Writes payloads without an execution, where the field can. */
  write: ((payload: unknown) => Frame) | null;
  /** Equal for those to whom every frame would be equal. */
  key: string;
}

interface Reading {
  schema: GraphQLSchema;
  gate: Gate;
  context: Context;
}

/** What is wrong with a document, in the words of GraphQL; the code tells that it is the asker's. */
export class WrongDocument extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('The document is wrong.');
  }
}

export const withCode = (
  { message, nodes, source, positions, extensions }: GraphQLError,
  code: string,
) => new GraphQLError(message, { nodes, source, positions, extensions: { ...extensions, code } });

/** Our own screens name a document by its hash and may send the text as well. */
function textOf({ query, extensions }: SubscribePayload, documents: Documents): string {
  const { persistedQuery } = extensions ?? {};
  if (typeof persistedQuery !== 'object' || persistedQuery === null) return query;
  const hash = 'sha256Hash' in persistedQuery ? persistedQuery.sha256Hash : undefined;
  return (typeof hash === 'string' ? documents.textOf(hash) : undefined) ?? query;
}

function parseDocument(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: 1000 });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new WrongDocument([withCode(error, 'GRAPHQL_PARSE_FAILED')]);
  }
}

async function readDocument(text: string, { schema, gate }: Reading, hash: string) {
  const known = await gate.documents.get(`socket ${hash}`);
  if (known) return known;
  const document = parseDocument(text);
  const errors = validate(schema, document, [...specifiedRules, documentLimits], { maxErrors: 5 });
  if (errors.length > 0) {
    throw new WrongDocument(errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')));
  }
  await gate.documents.set(`socket ${hash}`, document);
  return document;
}

function operationOf(document: DocumentNode, name: string | null | undefined) {
  const operation = getOperationAST(document, name);
  if (!operation) {
    throw new Refusal('INVALID', 'The document has no such operation.', {
      reason: 'NO_SUCH_OPERATION',
    });
  }
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
    throw new Refusal(
      'INVALID',
      'Send queries and mutations by POST; sockets take subscriptions.',
      {
        reason: 'SUBSCRIPTIONS_ONLY',
      },
    );
  }
  return operation;
}

/** The field that is watched; validation has seen to it that there is one, and outside fragments. */
function fieldOf(schema: GraphQLSchema, { selectionSet }: OperationDefinitionNode) {
  const [field] = selectionSet.selections;
  const name = field?.kind === Kind.FIELD ? field.name.value : '';
  const definition = schema.getSubscriptionType()?.getFields()[name];
  if (field?.kind !== Kind.FIELD || !definition) {
    throw new Refusal('INVALID', 'Name the field to be watched in the operation itself.');
  }
  if (field.directives?.length) {
    throw new Refusal(
      'INVALID',
      'What is to be watched cannot be left out: take its directives off.',
    );
  }
  return { field, live: liveFieldOf(definition) };
}

function textOfVariables(variables: Record<string, unknown>): string {
  try {
    return JSON.stringify(variables);
  } catch {
    throw new Refusal('INVALID', 'The variables are nested too deeply.', { field: 'variables' });
  }
}

/** Reads what a client wants to watch; throws what it is told instead. */
export async function readSubscription(
  payload: SubscribePayload,
  reading: Reading,
): Promise<Subscription> {
  const { schema, gate, context } = reading;
  const text = textOf(payload, gate.documents);
  const hash = createHash('sha256').update(text).digest('hex');
  const document = await readDocument(text, reading, hash);
  const operation = operationOf(document, payload.operationName);
  const { field, live } = fieldOf(schema, operation);
  const variables = payload.variables ?? {};
  gate.pass({ schema, document, operation, variables, context });
  return {
    live,
    write: live.write({ schema, document, operation, field }),
    key: [hash, operation.name?.value, textOfVariables(variables), rightsKey(context.viewer)].join(
      '\n',
    ),
    args: {
      schema,
      document,
      operationName: payload.operationName,
      variableValues: variables,
      contextValue: context,
      fieldResolver: fieldUnderItsKey,
    },
  };
}
