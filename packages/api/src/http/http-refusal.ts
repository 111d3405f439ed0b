import { HeaderMap } from '@apollo/server';
import type { RefusalCode } from '@hlm-desk/shared/refusal';
import { Refusal } from '../platform/refusal.ts';

interface Narrowing {
  reason?: string;
  retryAfterSeconds?: number;
}

/**
 * A refusal of the request itself, before anything of it was done: besides the code it has an HTTP
 * status. What a resolver refuses goes out with 200, as GraphQL has it.
 */
export class HttpRefusal extends Refusal {
  constructor(
    readonly status: number,
    code: RefusalCode,
    message: string,
    narrowing: Narrowing = {},
  ) {
    const { retryAfterSeconds } = narrowing;
    const headers = new HeaderMap();
    if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
    // Apollo Server takes status and headers from here, and takes this out of the answer.
    super(code, message, { ...narrowing, http: { status, headers } });
  }
}
