import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { GraphQLFormattedError } from 'graphql';
import { NotHere } from './not-here.ts';
import { SignInNeeded } from './sign-in-needed.ts';
import { t } from './text.ts';

/** Why something was not done, in words for people and in codes for screens. */
export interface Refusal {
  /** A code of the API, or OFFLINE when it could not be reached. */
  code: string;
  reason: string | null;
  message: string;
  /** The input that is wrong, as the API names it. */
  field: string | null;
  retryAfterSeconds: number | null;
  /** By which the operator finds an unexpected failure in the log. */
  incidentId: string | null;
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);

export function refusalOf(error: unknown): Refusal {
  if (error instanceof NotHere) return { ...offline(), code: 'NOT_FOUND' };
  if (error instanceof SignInNeeded) return { ...offline(), code: 'UNAUTHENTICATED' };
  const first = firstError(error);
  if (first === undefined) return offline();
  const { code, reason, field, incidentId, retryAfterSeconds } = first.extensions ?? {};
  return {
    code: text(code) ?? 'INTERNAL',
    reason: text(reason),
    message: first.message,
    field: text(field),
    retryAfterSeconds: typeof retryAfterSeconds === 'number' ? retryAfterSeconds : null,
    incidentId: text(incidentId),
  };
}

/** What is wrong with a request as a whole comes with a status of its own, in the same form. */
function firstError(error: unknown): GraphQLFormattedError | undefined {
  if (CombinedGraphQLErrors.is(error)) return error.errors[0];
  if (!ServerError.is(error) || error.statusCode > 500) return undefined;
  try {
    const { errors }: { errors?: GraphQLFormattedError[] } = JSON.parse(error.bodyText);
    return errors?.[0];
  } catch {
    return undefined;
  }
}

const offline = (): Refusal => ({
  code: 'OFFLINE',
  reason: null,
  message: t('platform.offline'),
  field: null,
  retryAfterSeconds: null,
  incidentId: null,
});
