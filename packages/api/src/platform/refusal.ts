import type { RefusalCode } from '@hlm-desk/shared/refusal';
import { GraphQLError } from 'graphql';

/** What narrows a refusal: a reason a program can branch on, the input at fault, when to try again. */
interface Narrowing {
  reason?: string;
  field?: string;
  retryAfterSeconds?: number;
  [detail: string]: unknown;
}

/** An expected "no". Anything else that is thrown is a bug: it is logged and masked. */
export class Refusal extends GraphQLError {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string, narrowing: Narrowing = {}) {
    super(message, { extensions: { code, ...narrowing } });
    this.code = code;
  }
}

export function allow(permitted: boolean, message: string, reason?: string): asserts permitted {
  if (!permitted) throw new Refusal('FORBIDDEN', message, reason === undefined ? {} : { reason });
}

/** What the viewer may not see does not exist, so both cases read the same from outside. */
export function found<T>(row: T | null | undefined, what: string): T {
  if (row === undefined || row === null) {
    throw new Refusal('NOT_FOUND', `There is no such ${what}.`);
  }
  return row;
}
