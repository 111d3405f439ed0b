import { ECDH } from 'node:crypto';
import { isIP } from 'node:net';
import { signedIn } from '../identity/signed-in.ts';
import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { countDevices, deleteDevice, mostDevices, saveDevice } from './settings.store.ts';

interface NewDevice {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** Adds the browser in which the viewer is signed in to those by which they are reached. */
export const addPushDevice = (context: Context, device: NewDevice) =>
  change(context, async ({ tx }) => {
    const { viewer, now } = context;
    const personId = signedIn(viewer);
    if (viewer.sessionId === null) {
      throw new Refusal('FORBIDDEN', 'Only a browser in which you are signed in can be added.');
    }
    const fit = fitDevice(device);
    if ((await countDevices(tx, personId)) >= mostDevices) {
      throw new Refusal('CONFLICT', 'So many browsers are added already. Remove one first.', {
        reason: 'TOO_MANY_DEVICES',
      });
    }
    await saveDevice(tx, { personId, sessionId: viewer.sessionId, addedAt: now() }, fit);
    return { personId };
  });

/** Takes a browser of the viewer away; one that is not there is none. */
export const removePushDevice = (context: Context, { endpoint }: { endpoint: string }) =>
  change(context, async ({ tx }) => {
    const personId = signedIn(context.viewer);
    await deleteDevice(tx, personId, endpoint);
    return { personId };
  });

/** The desk will send to this address: it has to be one of a push service on the internet. */
function fitDevice({ endpoint, p256dh, auth }: NewDevice): NewDevice {
  const address = endpoint.length > 1000 ? null : addressOf(endpoint);
  if (address === null) {
    throw new Refusal('INVALID', 'This is not the address of a push service.', {
      field: 'endpoint',
    });
  }
  if (!isPoint(p256dh)) {
    throw new Refusal('INVALID', 'This is not the key of a browser.', { field: 'p256dh' });
  }
  if (bytesOf(auth).length !== 16) {
    throw new Refusal('INVALID', 'This is not the secret of a browser.', { field: 'auth' });
  }
  return { endpoint: address, p256dh, auth };
}

const bytesOf = (text: string) =>
  Buffer.from(/^[\w-]{1,120}=?$/.test(text) ? text : '', 'base64url');

/** An uncompressed point of P-256 (RFC 8291): what lies beside the curve seals nothing. */
function isPoint(p256dh: string) {
  const key = bytesOf(p256dh);
  if (key.length !== 65) return false;
  try {
    ECDH.convertKey(key, 'prime256v1');
    return true;
  } catch {
    return false;
  }
}

/** As browsers write it; null for what cannot be one. */
function addressOf(endpoint: string): string | null {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (url?.protocol !== 'https:' || url.username || url.password || url.port) return null;
  const host = url.hostname.replace(/\.$/, '');
  const isPublic =
    host.includes('.') && isIP(host) === 0 && !/\.(local|internal|localhost)$/.test(host);
  return isPublic ? url.href : null;
}
