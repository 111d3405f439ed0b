import { randomUUID } from 'node:crypto';
import { refusalCodes } from '@hlm-desk/shared/refusal';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isBadValue, isUnavailable } from './database-trouble.ts';

/** Tells the operator of what nobody expected. */
export type Report = (line: string) => void;

/** What GraphQL and Apollo Server call a request that is wrong in itself. */
const mistakes: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: 'MALFORMED_DOCUMENT',
  GRAPHQL_VALIDATION_FAILED: 'WRONG_DOCUMENT',
  BAD_USER_INPUT: 'WRONG_VALUE',
  BAD_REQUEST: 'MALFORMED_REQUEST',
  OPERATION_RESOLUTION_FAILURE: 'NO_SUCH_OPERATION',
};

const longestMessage = 500;

/** What lies behind: GraphQL wraps whatever a resolver throws. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

const isRefusal = (code: unknown) => refusalCodes.some((known) => known === code);

/**
 * What GraphQL finds wrong only when it begins to execute: too many wrong variables, or null for an
 * argument that has to be there. A field that broke its promise names no place in the document.
 */
const isWrongArgument = (error: unknown, cause: unknown) =>
  cause instanceof GraphQLError &&
  cause.extensions.code === undefined &&
  (cause === error || cause.nodes !== undefined);

/** A guess at what was meant names what the caller may not know of, and echoes may be long. */
const withoutHints = (message: string) =>
  message.replace(/ ?Did you mean .+\?$/s, '').slice(0, longestMessage);

const invalid = (error: GraphQLFormattedError, reason: string): GraphQLFormattedError => ({
  ...error,
  message: withoutHints(error.message),
  extensions: { reason, ...detailsOf(error), code: 'INVALID' },
});

const detailsOf = ({ extensions }: GraphQLFormattedError) =>
  typeof extensions?.reason === 'string' ? { reason: extensions.reason } : {};

/** The same request may succeed in a moment: nothing was done, or a repeat finds it done. */
export const unavailable: GraphQLFormattedError = {
  message: 'The desk cannot reach its database just now. Please try again in a moment.',
  extensions: { code: 'INTERNAL', reason: 'UNAVAILABLE', retryAfterSeconds: 1 },
};

function incident(cause: unknown, report: Report): GraphQLFormattedError {
  const incidentId = `inc_${randomUUID().replaceAll('-', '')}`;
  report(`${incidentId} ${cause instanceof Error ? cause.stack : String(cause)}`);
  return {
    message: `Something went wrong on our side. Please try again; if it stays so, tell us ${incidentId}.`,
    extensions: { code: 'INTERNAL', incidentId },
  };
}

const placeOf = ({ path, locations }: GraphQLFormattedError) => ({
  ...(locations && { locations }),
  ...(path && { path }),
});

/**
 * What the caller is told of an error. A refusal goes out as it is; what is wrong with the request
 * becomes INVALID; all else is a bug or trouble of ours, told to the operator and to nobody else.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: Report,
): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (isRefusal(code)) return formatted;
  const mistake = mistakes[String(code)];
  if (mistake !== undefined) return invalid(formatted, mistake);
  const cause = causeOf(error);
  if (isUnavailable(cause)) return { ...unavailable, ...placeOf(formatted) };
  if (isWrongArgument(error, cause)) return invalid(formatted, 'WRONG_VALUE');
  if (isBadValue(cause)) {
    const message = 'A value of the request is not in the form that it has to have.';
    return invalid({ ...formatted, message }, 'WRONG_VALUE');
  }
  return { ...incident(cause, report), ...placeOf(formatted) };
}

export const isUnavailableAnswer = (errors: readonly GraphQLFormattedError[] | undefined) =>
  errors?.some(({ extensions }) => extensions?.reason === 'UNAVAILABLE') ?? false;
