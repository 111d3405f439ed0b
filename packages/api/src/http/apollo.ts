import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { Context } from '../platform/context.ts';
import { answerByStatement, stringifyAnswer } from './answer-by-statement.ts';
import { documentLimits } from './document-limits.ts';
import type { Gate } from './gate.ts';
import { gatePlugin } from './gate-plugin.ts';
import { maskError, type Report } from './mask-error.ts';

/** A statement's answer is keyed as the document names its fields: two aliases are two values. */
export const fieldUnderItsKey: GraphQLFieldResolver<Record<string | number, unknown>, Context> = (
  source,
  _args,
  _context,
  { path },
) => source[path.key];

/** Apollo Server with nothing left open: who may ask what is the gate's matter. */
export async function startApollo(schema: GraphQLSchema, gate: Gate, report: Report) {
  const apollo = new ApolloServer<Context>({
    schema,
    fieldResolver: fieldUnderItsKey,
    documentStore: gate.documents,
    validationRules: [documentLimits],
    validationOptions: { maxErrors: 5 },
    parseOptions: { maxTokens: 1000 },
    executionOptions: { maxCoercionErrors: 5 },
    formatError: (formatted, error) => maskError(formatted, error, report),
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    // By hash there are our own, and nobody registers more.
    persistedQueries: { cache: gate.documents.texts },
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    stringifyResult: stringifyAnswer,
    plugins: [
      gatePlugin(gate),
      answerByStatement,
      // It wraps every field, which halved the requests per second when measured.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}
