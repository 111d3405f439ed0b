// Shows what the desk pushes to this browser, also when no page of it is open.

self.addEventListener('push', (event) => {
  const { title, body, url, tag, isHeard } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      // A newer one of a ticket takes the place of the older one, and is heard if it weighs more.
      tag,
      renotify: isHeard,
      icon: '/favicon.svg',
      data: { url },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});

/** In a page of the desk that is open already, else in a new one. */
async function open(url) {
  const pages = await self.clients.matchAll({ type: 'window' });
  for (const page of pages) {
    // One that is not of this worker cannot be sent elsewhere.
    const shown = await page.navigate(url).catch(() => null);
    if (shown) return shown.focus();
  }
  return self.clients.openWindow(url);
}
