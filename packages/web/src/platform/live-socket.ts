import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { CloseCode, createClient } from 'graphql-ws';
import { socketUrl } from './api-url.ts';
import { liveStatus, rightsChanged } from './live-status.ts';

/** A cut is noticed after the two together, so within 5 seconds. */
const pingEveryMs = 2500;
const pongWithinMs = 2000;

const longestWaitMs = 10_000;

/** Waits longer after each failure, and a random part of it, so that a crowd does not return at once. */
function wait(retries: number) {
  const upTo = Math.min(longestWaitMs, 500 * 2 ** retries);
  const ms = upTo * (0.5 + Math.random() / 2);
  return new Promise<void>((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    window.addEventListener('online', go);
  });
}

/** The desk closes with one of these when a session has ended or its rights have changed. */
const aboutRights: readonly number[] = [CloseCode.Unauthorized, CloseCode.Forbidden];

const isAboutRights = (event: unknown) =>
  typeof event === 'object' &&
  event !== null &&
  'code' in event &&
  aboutRights.includes(Number(event.code));

/** The socket of all live fields. It is open while something listens, and comes back by itself. */
function openSocket() {
  let overdue: ReturnType<typeof setTimeout> | undefined;
  const socket = createClient({
    url: () => socketUrl('/graphql'),
    lazyCloseTimeout: 3000,
    keepAlive: pingEveryMs,
    connectionAckWaitTimeout: 5000,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: wait,
    shouldRetry: () => true,
    on: {
      connected: liveStatus.connected,
      message: liveStatus.heard,
      ping(received) {
        if (received) return;
        clearTimeout(overdue);
        overdue = setTimeout(() => socket.terminate(), pongWithinMs);
      },
      pong(received) {
        if (received) clearTimeout(overdue);
      },
      closed(event) {
        clearTimeout(overdue);
        liveStatus.lost();
        if (isAboutRights(event)) rightsChanged();
      },
    },
  });
  // The device says so before the ping can find out.
  window.addEventListener('offline', () => socket.terminate());
  return socket;
}

let one: { socket: ReturnType<typeof openSocket>; link: GraphQLWsLink } | undefined;

/** The one socket of this tab, and the link that asks through it. */
export function live() {
  if (one === undefined) {
    const socket = openSocket();
    one = { socket, link: new GraphQLWsLink(socket) };
  }
  return one;
}
