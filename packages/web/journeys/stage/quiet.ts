import type { BrowserContext, Page, Request } from 'playwright-core';
import { expect } from 'vitest';

interface Traffic {
  underWay: Set<Request>;
  begun: number;
}

const traffics = new WeakMap<Page, Traffic>();

/** From now on it is known of every page what it still waits for. */
export function countRequests(context: BrowserContext) {
  context.on('page', (page) => {
    const traffic: Traffic = { underWay: new Set(), begun: 0 };
    traffics.set(page, traffic);
    page.on('request', (request) => {
      traffic.underWay.add(request);
      traffic.begun += 1;
    });
    page.on('requestfinished', (request) => traffic.underWay.delete(request));
    page.on('requestfailed', (request) => traffic.underWay.delete(request));
  });
}

/**
 * Until all that was asked for has come, and the page, which has drawn it and had time to think,
 * asks for nothing more. Unlike half a second without requests, this takes a slow machine as long
 * as it needs, and a fast one next to nothing.
 */
export async function untilQuiet(page: Page) {
  const traffic = traffics.get(page);
  if (!traffic) throw new Error('The requests of this page are not counted.');
  await expect
    .poll(
      async () => {
        const { begun } = traffic;
        if (traffic.underWay.size === 0) await page.evaluate(drawAndThink);
        const since = traffic.begun - begun;
        return { since, underWay: [...traffic.underWay].map((request) => request.url()) };
      },
      { timeout: 15_000, interval: 10, message: 'what the page still asks for' },
    )
    .toEqual({ since: 0, underWay: [] });
}

/**
 * A page that has work left is not idle: React's, a timer that has run out, a promise. One that is
 * not drawn at all, as a tab of which nothing has changed, is not waited for any longer.
 */
async function drawAndThink() {
  const drawn = () =>
    new Promise<unknown>((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, 500);
    });
  await document.fonts.ready;
  for (let turn = 0; turn < 3; turn += 1) {
    await drawn();
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
  }
}
