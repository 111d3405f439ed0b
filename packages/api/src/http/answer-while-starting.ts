import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Env } from '../platform/env.ts';
import { letFinish } from '../platform/let-finish.ts';
import { securityHeaders, setHeaders } from './security-headers.ts';

const style = 'body{font:1.125rem system-ui;display:grid;place-content:center;min-height:90vh}';
const allowed =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Starting · HLM Desk</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="1"><style>${style}main{padding:1.5rem}</style>
<main><p>HLM Desk<h1>The desk is starting</h1><p>This page opens by itself in a moment.</main></html>`;

const unavailable = {
  message: 'The desk is starting. Try again in a moment.',
  extensions: { code: 'INTERNAL', reason: 'UNAVAILABLE', retryAfterSeconds: 1 },
};

/** What is said at the port until the desk itself answers there. */
export function answerWhileStarting(env: Env): RequestListener {
  const headers = securityHeaders(env);
  return async (request, response) => {
    setHeaders(response, headers);
    // The next request of whoever keeps the connection is for the desk.
    response.setHeader('connection', 'close').setHeader('cache-control', 'no-store');
    await letFinish(request);
    answer(request, response);
  };
}

function answer({ url, headers }: IncomingMessage, response: ServerResponse) {
  if (url === '/health') return send(response, 200, 'application/json', '{"status":"alive"}');
  response.setHeader('retry-after', 1);
  if (url === '/ready') return send(response, 503, 'application/json', '{"status":"starting"}');
  if (headers.accept?.includes('text/html')) {
    response.setHeader('content-security-policy', allowed);
    return send(response, 503, 'text/html; charset=utf-8', page);
  }
  send(response, 503, 'application/json', JSON.stringify({ errors: [unavailable] }));
}

const send = (response: ServerResponse, status: number, type: string, body: string) =>
  response.writeHead(status, { 'content-type': type }).end(body);
