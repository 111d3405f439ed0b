import type { Agent } from 'node:https';
import { globalHttpsAgent } from 'request-filtering-agent';
import webPush, { WebPushError } from 'web-push';
import type { Desk } from '../platform/context.ts';
import { addressOf } from './outgoing-letter.ts';
import { type PushKeys, pushKeys } from './push-keys.ts';
import type { Device } from './reach.store.ts';

export interface PushMessage {
  /** Shown in bold. */
  title: string;
  body: string;
  /** What a click opens. */
  url: string;
  /** A newer one of the same tag takes the place of an older one. */
  tag: string;
  /** Whether it makes itself heard where it takes the place of an older one. */
  isHeard: boolean;
}

/** GONE where the browser does not take messages any more. */
export type Handed = 'TAKEN' | 'GONE' | 'REFUSED';

export interface Courier {
  hand: (message: PushMessage, to: Device) => Promise<Handed>;
}

interface CourierOptions {
  keys: PushKeys;
  /** Whom push services may write to about the messages of this desk. */
  contact: string;
  /** By default one that reaches public addresses only: browsers say where their service is. */
  agent?: Agent;
}

/** For how long a push service keeps what it cannot hand on, in seconds. */
const keptSeconds = 86_400;
const patienceMs = 10_000;

/** Takes messages to browsers' push services, sealed for the browser (RFC 8030, 8291, 8292). */
export const openCourier = ({
  keys,
  contact,
  agent = globalHttpsAgent,
}: CourierOptions): Courier => ({
  async hand(message, { endpoint, p256dh, auth }) {
    try {
      await webPush.sendNotification(
        { endpoint, keys: { p256dh, auth } },
        JSON.stringify(message),
        {
          vapidDetails: { subject: contact, ...keys },
          TTL: keptSeconds,
          timeout: patienceMs,
          urgency: 'high',
          agent,
        },
      );
      return 'TAKEN';
    } catch (error) {
      return verdictOf(error);
    }
  },
});

/** The address led somewhere else than to the internet. */
const isFiltered = (error: unknown) =>
  error instanceof Error && /is not allowed/.test(error.message);

/** What will not be taken the next time either is no failure; all else is tried again. */
function verdictOf(error: unknown): Handed {
  if (isFiltered(error)) return 'REFUSED';
  if (!(error instanceof WebPushError)) throw error;
  const { statusCode } = error;
  if (statusCode === 404 || statusCode === 410) return 'GONE';
  if (statusCode >= 400 && statusCode < 500 && statusCode !== 429) return 'REFUSED';
  throw error;
}

export const courierOf = async ({ db, env }: Desk): Promise<Courier> =>
  openCourier({
    keys: await pushKeys(db),
    contact: `mailto:${addressOf(env.mailFrom)}`,
  });
