import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloLink, Observable } from '@apollo/client';
import { getMainDefinition, isSubscriptionOperation } from '@apollo/client/utilities';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  validate,
} from 'graphql';
import { throwError } from 'rxjs';

/** What a field answers: a value, or a function of its arguments. Only what a test needs. */
export type Fields = Record<string, unknown>;

interface Answers {
  /** Also what live fields of the same name say at once. */
  query?: Fields;
  mutation?: Fields;
}

const schema = buildSchema(
  readFileSync(join(import.meta.dirname, '../../api/schema.graphql'), 'utf8'),
);

/**
 * The desk as far as a screen can tell: the real schema over the answers of a test. A document that
 * the schema does not know fails, so screens cannot drift from the contract.
 */
export function fakeServer(answers: Answers = {}) {
  const listeners = new Set<(value: Fields) => void>();
  const sent: { name: string; variables: Fields; idempotencyKey: unknown }[] = [];
  let isCut = false;

  const link = new ApolloLink((operation) => {
    const { query: document, variables, operationName: name = '' } = operation;
    sent.push({ name, variables, idempotencyKey: operation.getContext().idempotencyKey });
    if (isCut) return throwError(() => new TypeError('Failed to fetch'));
    const answer = (rootValue: Fields) => run(document, variables, rootValue);
    if (!isSubscriptionOperation(document)) {
      return once(() => answer({ ...answers.query, ...answers.mutation }));
    }
    return live(listeners, rootFieldOf(document), answers.query ?? {}, answer);
  });

  return {
    link,
    /** May be changed in a test: the next request gets the new answer. */
    answers,
    /** Every operation that arrived, oldest first. */
    sent,
    /** Lets every request fail as without a network, until it is mended. */
    cut() {
      isCut = true;
    },
    mend() {
      isCut = false;
    },
    /** Sends a value to whoever subscribes to its fields, as `push({ ticket: … })`. */
    push(value: Fields) {
      for (const listener of listeners) listener(value);
    },
  };
}

/** A refusal, as a mutation of a test throws it. */
export const refusal = (code: string, message: string, extensions: Fields = {}) =>
  new GraphQLError(message, { extensions: { code, ...extensions } });

/** A list as the schema pages it. */
export const connection = (nodes: Fields[], totalCount = nodes.length) => ({
  nodes,
  edges: nodes.map((node, index) => ({ cursor: String(index), node })),
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount,
});

async function run(document: DocumentNode, variableValues: Fields, rootValue: Fields) {
  const problems = validate(schema, document);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return execute({ schema, document, variableValues, rootValue });
}

function rootFieldOf(document: DocumentNode) {
  const fields = getMainDefinition(document).selectionSet.selections.flatMap((selection) =>
    selection.kind === 'Field' ? [selection.name.value] : [],
  );
  return fields.find((field) => field !== '__typename') ?? '';
}

type Answer = (rootValue: Fields) => Promise<ExecutionResult>;

function once(answer: () => Promise<ExecutionResult>) {
  return new Observable<ApolloLink.Result>((observer) => {
    answer().then(
      (result) => {
        observer.next(result);
        observer.complete();
      },
      (error) => observer.error(error),
    );
  });
}

function live(listeners: Set<(value: Fields) => void>, field: string, now: Fields, answer: Answer) {
  return new Observable<ApolloLink.Result>((observer) => {
    let before: string | null = null;
    // Like the desk, it is silent where it would say what it said last.
    const say = (result: ExecutionResult) => {
      const said = JSON.stringify(result);
      if (said === before) return;
      before = said;
      observer.next(result);
    };
    const listener = (value: Fields) => {
      if (!(field in value)) return;
      answer(value).then(say, (error) => observer.error(error));
    };
    listeners.add(listener);
    listener(now);
    return () => void listeners.delete(listener);
  });
}
