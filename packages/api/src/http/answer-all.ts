import type { RequestListener } from 'node:http';
import type { Env } from '../platform/env.ts';
import { crossOrigin } from './cross-origin.ts';
import { securityHeaders, setHeaders } from './security-headers.ts';

const isGraphql = (path = '') => path === '/graphql' || path.startsWith('/graphql?');

/** Sends every request on its way: GraphQL, which is most of what is asked, does not pass express. */
export function answerAll(
  env: Env,
  graphql: RequestListener,
  sides: RequestListener,
): RequestListener {
  const headers = securityHeaders(env);
  const allowOrigin = crossOrigin(env);
  return (request, response) => {
    setHeaders(response, headers);
    const answer = () => (isGraphql(request.url) ? graphql : sides)(request, response);
    if (request.headers.origin === undefined) answer();
    else allowOrigin(request, response, answer);
  };
}
