import type { BrowserContext, ConsoleMessage } from 'playwright-core';

/** What the browser itself says when a page is at fault, whatever the page shows. */
export interface Witness {
  faults: string[];
}

/** Refusals and broken connections are part of many journeys, and the pages speak of them. */
const spokenOf = [
  'Failed to load resource',
  'WebSocket connection to',
  'NotHere',
  'SignInNeeded',
  'CombinedGraphQLErrors',
  'ServerError',
  'TypeError: Failed to fetch',
];

const isSpokenOf = (text: string) => spokenOf.some((beginning) => text.startsWith(beginning));

/**
 * Writes down every violation of the content security policy, every request to another host, every
 * error that no page caught, and every complaint of React's.
 */
export async function witness(context: BrowserContext, deskUrl: string): Promise<Witness> {
  const faults: string[] = [];
  const { host } = new URL(deskUrl);
  const isForeign = (url: string) => /^(http|ws)s?:/.test(url) && new URL(url).host !== host;
  const hear = (message: ConsoleMessage) => {
    const type = message.type();
    const text = message.text();
    const isComplaint = type === 'error' || type === 'warning';
    if (isComplaint && !isSpokenOf(text)) faults.push(`${type}: ${text}`);
  };
  context.on('console', hear);
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().stack}`));
  context.on('request', (request) => {
    if (isForeign(request.url())) faults.push(`request to another host: ${request.url()}`);
  });
  context.on('page', (page) =>
    page.on('websocket', (socket) => {
      if (isForeign(socket.url())) faults.push(`socket to another host: ${socket.url()}`);
    }),
  );
  await context.exposeFunction('tellViolation', (text: string) => faults.push(text));
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      Reflect.get(
        window,
        'tellViolation',
      )(`policy violated: ${violatedDirective} by ${blockedURI} in ${sourceFile}`),
    ),
  );
  return { faults };
}
