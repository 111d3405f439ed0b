/** What a browser can do about messages that it shows while the desk is closed. */
export const canPush = () =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** The desk's content security policy takes addresses of scripts from a policy only. */
const workerAddress = (): string => {
  const path = '/push-worker.js';
  const types = 'trustedTypes' in window ? (window.trustedTypes as TrustedTypes) : undefined;
  return types
    ? (types
        .createPolicy('push', { createScriptURL: (url) => url })
        .createScriptURL(path) as string)
    : path;
};

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => unknown };
}

let registered: Promise<ServiceWorkerRegistration> | undefined;

/** Registered when it is first needed, and once a page; again where that failed. */
const worker = () => {
  registered ??= navigator.serviceWorker.register(workerAddress()).catch((error) => {
    registered = undefined;
    throw error;
  });
  return registered;
};

/** Where this browser is reached now; null where it is not. */
export async function ownEndpoint(): Promise<string | null> {
  if (!canPush()) return null;
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription())?.endpoint ?? null;
}

interface Device {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** Asks the person, and then the browser's push service; null where either says no. */
export async function subscribeHere(pushKey: string): Promise<Device | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const registration = await worker();
  await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: pushKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  if (!endpoint || !keys?.p256dh || !keys.auth) return null;
  return { endpoint, p256dh: keys.p256dh, auth: keys.auth };
}

/** Takes the subscription away and says where it was. */
export async function unsubscribeHere(): Promise<string | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
  return subscription?.endpoint ?? null;
}
