import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  getArgumentValues,
  getVariableValues,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import type { Context } from '../platform/context.ts';
import { NeedsResolvers, TreeText, wantText } from '../platform/tree-text.ts';

/** Data that is text already. */
class DataText {
  [name: string]: unknown;
  readonly #json: string;

  constructor(json: string) {
    this.#json = json;
  }

  toString() {
    return this.#json;
  }
}

/** Documents that need the executor: some field of theirs is computed in TypeScript. */
const beyondStatements = new WeakSet<OperationDefinitionNode>();

const fragmentsOf = (document: DocumentNode) => {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
};

type Asked = Pick<GraphQLResolveInfo, 'schema' | 'operation' | 'variableValues'> & {
  document: DocumentNode;
  context: Context;
};

/** Each root field as the text of its statement; undefined where the executor has to do it. */
async function readAll({ schema, operation, variableValues, document, context }: Asked) {
  const parentType = schema.getQueryType();
  if (!parentType) return undefined;
  const fragments = fragmentsOf(document);
  const roots = collectFields(
    schema,
    fragments,
    variableValues,
    parentType,
    operation.selectionSet,
  );
  const texts = [...roots].map(async ([key, fieldNodes]) => {
    const [node] = fieldNodes;
    const field = node && parentType.getFields()[node.name.value];
    if (!node || !field?.resolve) return undefined;
    const info = wantText({
      schema,
      operation,
      variableValues,
      fragments,
      parentType,
      fieldNodes,
      fieldName: field.name,
      returnType: field.type,
      path: { prev: undefined, key, typename: parentType.name },
      rootValue: undefined,
    });
    const args = getArgumentValues(field, node, variableValues);
    const value: unknown = await field.resolve(undefined, args, context, info);
    if (value instanceof TreeText) return `"${key}":${value.json}`;
    return value === null && !isNonNullType(field.type) ? `"${key}":null` : undefined;
  });
  const parts = await Promise.all(texts);
  return parts.includes(undefined) ? undefined : `{${parts.join(',')}}`;
}

/**
 * Hands the text that the statements wrote on to the caller, where they answer all that a query
 * asks. Walking it again in the executor cost more than everything else together. Refusals and
 * whatever else goes wrong are left to the executor, which then says it in the usual way.
 */
export const answerByStatement: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async responseForOperation({ schema, document, operation, request, contextValue }) {
        if (operation.operation !== 'query' || beyondStatements.has(operation)) return null;
        const definitions = operation.variableDefinitions ?? [];
        const { coerced } = getVariableValues(schema, definitions, request.variables ?? {});
        if (!coerced) return null;
        const asked = {
          schema,
          operation,
          variableValues: coerced,
          document,
          context: contextValue,
        };
        const data = await readAll(asked).catch((error: unknown) =>
          error instanceof NeedsResolvers ? undefined : null,
        );
        if (data === undefined) beyondStatements.add(operation);
        if (data == null) return null;
        return {
          http: { headers: new HeaderMap(), status: undefined },
          body: { kind: 'single', singleResult: { data: new DataText(data) } },
        };
      },
    };
  },
};

/** Writes an answer down; data that is text already goes in as it is. */
export function stringifyAnswer({ data, ...rest }: { data?: unknown }): string {
  if (!(data instanceof DataText))
    return JSON.stringify({ ...rest, ...(data === undefined ? {} : { data }) });
  const others = JSON.stringify(rest).slice(1, -1);
  return `{"data":${data}${others === '' ? '' : `,${others}`}}`;
}
