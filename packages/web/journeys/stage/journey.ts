import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { expect, inject, test } from 'vitest';
import type { JourneyDesk } from './journey-desk.ts';
import { countRequests } from './quiet.ts';
import { type Witness, witness } from './witness.ts';

interface Entering extends BrowserContextOptions {
  /** The address of who is signed in already. */
  as?: string;
  /** Where on the desk; the start page if left out. */
  at?: string;
}

/** Opens a browser of somebody's own, at a page of the desk. */
export type Enter = (desk: JourneyDesk, entering?: Entering) => Promise<Page>;

export const desktop = { viewport: { width: 1440, height: 900 } };
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A page that does not come is a failure, and one that comes late on a busy machine is not. */
const patienceMs = 15_000;

let connected: Promise<Browser> | undefined;
const browser = () => {
  connected ??= chromium.connect(inject('browserUrl'));
  return connected;
};

/** A test in a real browser, in which no page may be at fault while it runs. */
export const journey = test.extend<{ enter: Enter }>({
  enter: async ({ task }, use) => {
    const opened: Opened[] = [];
    await use(async (desk, entering = {}) => {
      const entered = await openBrowser(desk, entering);
      opened.push(entered);
      return entered.page;
    });
    if (task.result?.errors) await photograph(task.name, opened);
    const faults = opened.flatMap(({ witness }) => witness.faults);
    await Promise.all(opened.map(({ context }) => context.close()));
    expect(faults).toEqual([]);
  },
});

export interface Opened {
  context: BrowserContext;
  page: Page;
  witness: Witness;
}

export async function openBrowser(
  desk: JourneyDesk,
  { as, at = '/', ...options }: Entering,
): Promise<Opened> {
  const context = await (await browser()).newContext({
    ...desktop,
    baseURL: desk.url,
    locale: 'en-GB',
    ...options,
  });
  context.setDefaultTimeout(patienceMs);
  const seen = await witness(context, desk.url);
  countRequests(context);
  if (as) await signIn(context, desk, as);
  const page = await context.newPage();
  await page.goto(at);
  return { context, page, witness: seen };
}

/** As whoever has this address, without the way over the page for it. */
export async function signIn(context: BrowserContext, desk: JourneyDesk, email: string) {
  const value = await desk.sessionOf(email);
  await context.addCookies([{ name: 'hlm_s', value, url: desk.url }]);
}

/** What stood on the screens when a journey failed. */
export async function photograph(name: string, opened: readonly Opened[]) {
  const folder = join(tmpdir(), 'hlm-desk-failed-journeys');
  mkdirSync(folder, { recursive: true });
  const pages = opened.flatMap(({ context }) => context.pages());
  for (const [index, page] of pages.entries()) {
    const path = join(folder, `${name.replaceAll(/\W+/g, '-').slice(0, 80)}-${index + 1}.png`);
    await page.screenshot({ path }).catch(() => {});
    console.log(`What stood on the screen: ${path}`);
  }
}
