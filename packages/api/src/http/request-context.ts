import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { viewerOf } from '../identity/viewer-of.ts';
import type { Context, Desk } from '../platform/context.ts';
import { addressOf } from './address.ts';
import { HttpRefusal } from './http-refusal.ts';
import { sessionToken, setSessionCookie } from './session-cookie.ts';

/** Printable ASCII, as headers have it. */
const key = /^[\x21-\x7e]{1,255}$/;

function repeatOf(request: IncomingMessage, body: Buffer | undefined): Context['repeat'] {
  const given = request.headers['idempotency-key'];
  if (given === undefined || body === undefined) return null;
  if (typeof given !== 'string' || !key.test(given)) {
    throw new HttpRefusal(
      400,
      'INVALID',
      'An Idempotency-Key has 1 to 255 characters, no spaces.',
      {
        reason: 'BAD_KEY',
      },
    );
  }
  return { key: given, bodyHash: createHash('sha256').update(body).digest('hex'), changes: 0 };
}

/** What is known of a request: who asks, from where, and whether they may have asked before. */
export async function requestContext(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
  body?: Buffer,
): Promise<Context> {
  return {
    ...desk,
    repeat: repeatOf(request, body),
    viewer: await viewerOf(desk, sessionToken(request.headers.cookie, desk.env)),
    address: addressOf(request),
    userAgent: request.headers['user-agent']?.slice(0, 300) ?? '',
    setSession: (session) => setSessionCookie(request, response, desk.env, session),
  };
}
