import type { IncomingMessage } from 'node:http';
import type { Env } from '../platform/env.ts';
import { HttpRefusal } from './http-refusal.ts';

/** Whether pages of this origin may ask: the desk's own, and those that the operator named. */
export function isOwnOrigin(origin: string, host: string | undefined, env: Env): boolean {
  const { publicUrl, webOrigins } = env;
  if (origin === publicUrl || webOrigins.includes(origin)) return true;
  // Reached under another name. Where there is TLS, a page that came without could be anybody's.
  if (origin === `https://${host}`) return true;
  return origin === `http://${host}` && publicUrl.startsWith('http:');
}

/**
 * Refuses what a page of another site could have sent in somebody's name. A browser says where a
 * page came from (Origin) and sends our own header only for pages that we allow to; a program says
 * neither, and needs to only when it carries a session.
 */
export function refuseForeign({ headers }: IncomingMessage, env: Env) {
  const { origin, host, cookie } = headers;
  if (origin !== undefined && !isOwnOrigin(origin, host, env)) {
    throw new HttpRefusal(403, 'FORBIDDEN', 'This desk does not answer pages of other sites.', {
      reason: 'FOREIGN_ORIGIN',
    });
  }
  const isBrowser = origin !== undefined || cookie !== undefined;
  if (isBrowser && !headers['apollo-require-preflight']) {
    throw new HttpRefusal(
      403,
      'FORBIDDEN',
      'Send the header apollo-require-preflight: true with every request that carries a cookie.',
      { reason: 'PREFLIGHT_REQUIRED' },
    );
  }
}

const json = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** Lets only POST with JSON pass. */
export function refuseOtherThanJson({ method, headers }: IncomingMessage) {
  if (method !== 'POST') {
    throw new HttpRefusal(405, 'INVALID', 'Send operations by POST.', { reason: 'POST_ONLY' });
  }
  if (!json.test(headers['content-type'] ?? '')) {
    throw new HttpRefusal(415, 'INVALID', 'Send the header content-type: application/json.', {
      reason: 'JSON_ONLY',
    });
  }
  if (headers['content-encoding'] !== undefined) {
    throw new HttpRefusal(415, 'INVALID', 'Send the body as it is, without content-encoding.', {
      reason: 'JSON_ONLY',
    });
  }
}
