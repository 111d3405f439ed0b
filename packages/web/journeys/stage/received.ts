import type { Page } from 'playwright-core';

/** Keeps every word that the desk sends to a page, whether the page shows it or not. */
export function received(page: Page): () => string {
  const texts: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/graphql')) texts.push(await response.text().catch(() => ''));
  });
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => texts.push(String(payload))),
  );
  return () => texts.join('\n');
}
