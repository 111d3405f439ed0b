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
    refuseUnfit(device);
    if ((await countDevices(tx, personId)) >= mostDevices) {
      throw new Refusal('CONFLICT', 'So many browsers are added already. Remove one first.', {
        reason: 'TOO_MANY_DEVICES',
      });
    }
    await saveDevice(tx, { personId, sessionId: viewer.sessionId, addedAt: now() }, device);
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
function refuseUnfit({ endpoint, p256dh, auth }: NewDevice) {
  if (endpoint.length > 1000 || !isAddress(endpoint)) {
    throw new Refusal('INVALID', 'This is not the address of a push service.', {
      field: 'endpoint',
    });
  }
  // An uncompressed point of P-256, and 16 bytes (RFC 8291).
  if (bytesOf(p256dh) !== 65) {
    throw new Refusal('INVALID', 'This is not the key of a browser.', { field: 'p256dh' });
  }
  if (bytesOf(auth) !== 16) {
    throw new Refusal('INVALID', 'This is not the secret of a browser.', { field: 'auth' });
  }
}

const bytesOf = (text: string) =>
  /^[\w-]{1,120}=?$/.test(text) ? Buffer.from(text, 'base64url').length : 0;

function isAddress(endpoint: string) {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  const host = url.hostname;
  return host.includes('.') && isIP(host) === 0 && !/\.(local|internal|localhost)$/.test(host);
}
