import type { IncomingMessage, ServerResponse } from 'node:http';

const style = 'body{font:1.125rem system-ui;display:grid;place-content:center;min-height:90vh}';

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Starting · HLM Desk</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="1"><style>${style}</style>
<h1>The desk is starting</h1><p>This page opens by itself in a moment.</p></html>`;

const unavailable = {
  message: 'The desk is starting. Try again in a moment.',
  extensions: { code: 'INTERNAL', reason: 'UNAVAILABLE', retryAfterSeconds: 1 },
};

/** What is said at the port until the desk itself answers there. */
export function answerWhileStarting({ url, headers }: IncomingMessage, response: ServerResponse) {
  // Whoever keeps the connection would not be counted by the desk.
  response.setHeader('connection', 'close').setHeader('cache-control', 'no-store');
  if (url === '/health') return send(response, 200, 'application/json', '{"status":"alive"}');
  response.setHeader('retry-after', 1);
  if (url === '/ready') return send(response, 503, 'application/json', '{"status":"starting"}');
  if (headers.accept?.includes('text/html')) {
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    return send(response, 503, 'text/html; charset=utf-8', page);
  }
  send(response, 503, 'application/json', JSON.stringify({ errors: [unavailable] }));
}

const send = (response: ServerResponse, status: number, type: string, body: string) =>
  response
    .writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' })
    .end(body);
