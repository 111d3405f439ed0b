import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Env } from '../platform/env.ts';

/** Browsers take a `__Host-` cookie only if it is Secure; another site's pages cannot plant one. */
export const cookieNames = { secure: '__Host-hlm_s', plain: 'hlm_s' } as const;

const isEncrypted = ({ publicUrl }: Env) => publicUrl.startsWith('https:');

/** The token of the session that a request names; null without one. */
export function sessionToken(cookie: string | undefined, env: Env): string | null {
  if (!cookie) return null;
  const cookies = parseCookie(cookie);
  const plain = isEncrypted(env) ? undefined : cookies[cookieNames.plain];
  return cookies[cookieNames.secure] ?? plain ?? null;
}

/** Safari takes Secure cookies over TLS only; the others also from the machine they run on. */
const isSafari = (agent = '') => agent.includes('Safari/') && !/Chrom|Android|Edg/.test(agent);
const isThisMachine = (host = '') => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host);

function mayBeSecure({ headers }: IncomingMessage, env: Env) {
  return isEncrypted(env) || (isThisMachine(headers.host) && !isSafari(headers['user-agent']));
}

/** Whether the page lies on a host of its own, from where browsers send only SameSite=None. */
function isFromElsewhere({ headers }: IncomingMessage, { webOrigins }: Env) {
  const { origin, host } = headers;
  if (origin === undefined || !webOrigins.includes(origin)) return false;
  return new URL(origin).hostname !== host?.replace(/:\d+$/, '');
}

/** Gives the caller their session or, with null, takes it away. */
export function setSessionCookie(
  request: IncomingMessage,
  response: ServerResponse,
  env: Env,
  session: { token: string; expiresAt: Date } | null,
) {
  const secure = mayBeSecure(request, env);
  response.appendHeader(
    'set-cookie',
    stringifySetCookie({
      name: secure ? cookieNames.secure : cookieNames.plain,
      value: session?.token ?? '',
      expires: session?.expiresAt ?? new Date(0),
      path: '/',
      httpOnly: true,
      secure,
      sameSite: isEncrypted(env) && isFromElsewhere(request, env) ? 'none' : 'lax',
    }),
  );
}
