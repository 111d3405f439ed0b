import type { Page } from 'playwright-core';
import type { JourneyDesk } from './journey-desk.ts';

type Served = Pick<JourneyDesk, 'url'>;

/**
 * Lets a page's browser show what is pushed to it. No push service can be reached from a journey, so
 * what one would hand over comes by the back door; gives the way in, and what the browser shows.
 */
export async function openPhone(page: Page, { url: origin }: Served) {
  await page.context().grantPermissions(['notifications'], { origin });
  const devTools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devTools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const active = versions.find(({ status }) => status === 'activated');
      if (active) resolve(active.registrationId);
    });
  });
  await devTools.send('ServiceWorker.enable');
  await page.evaluate(async () => {
    const policy = Reflect.get(window, 'trustedTypes').createPolicy('journey', {
      createScriptURL: (url: string) => url,
    });
    await navigator.serviceWorker.register(policy.createScriptURL('/push-worker.js'));
  });
  const registrationId = await registered;
  return {
    deliver: (message: unknown) =>
      devTools.send('ServiceWorker.deliverPushMessage', {
        origin,
        registrationId,
        data: JSON.stringify(message),
      }),
    shown: () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const notifications = await registration.getNotifications();
        return notifications.map(({ title, body, tag, data }) => ({ title, body, tag, ...data }));
      }),
  };
}
