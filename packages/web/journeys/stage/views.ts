import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, type Opened, openBrowser, phone, photograph, signIn } from './journey.ts';
import type { JourneyDesk } from './journey-desk.ts';
import { expectSound } from './soundness.ts';

/** A page in one of its states. */
export interface View {
  name: string;
  /** The address of who looks; a stranger if left out. */
  as?: string;
  at: string | (() => Promise<string>);
  /** What has to be done or waited for until it shows what is looked at. */
  ready?: (page: Page) => Promise<unknown>;
  /** Before anything is fetched. */
  before?: (page: Page) => Promise<unknown>;
}

export const heading = (name: string | RegExp) => (page: Page) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

export const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click();

/**
 * Looks at each view at both sizes, in both themes. All views of a size have one tab, since most of
 * the time that a tab needs for its first page goes into compiling what the next ones share. Whoever
 * looks at the view before as well goes there within the tab, as people do, by way of another page
 * that leaves nothing of it on the screen: to begin anew takes longer than to look.
 */
export function expectSoundViews(desk: JourneyDesk, views: readonly View[]) {
  describe.each([
    ['on a desktop', desktop],
    ['on a phone', phone],
  ] as const)('is sound %s:', (_, size) => {
    let opened: Opened;
    /** The view that this tab shows, unless it failed or made somebody else of who looks. */
    let shown: View | undefined;
    beforeAll(async () => {
      opened = await openBrowser(desk, size);
    });
    afterAll(() => opened.context.close());

    test.for(views)('$name', async (view, { onTestFailed }) => {
      const { name, as, at, before, ready } = view;
      onTestFailed(() => photograph(name, [opened]));
      const { context, page, witness } = opened;
      const goesOn = shown && shown.as === as && !shown.before && !before;
      shown = undefined;
      await context.setOffline(false);
      if (goesOn) await goWithin(page, await addressOf(at));
      else {
        await leaveNothing(opened);
        if (as) await signIn(context, desk, as);
        await before?.(page);
        await page.goto(await addressOf(at));
        await page.locator('h1').waitFor();
      }
      await ready?.(page);
      await expectSound(page, name);
      expect(witness.faults.splice(0)).toEqual([]);
      if (await isStill(context, as)) shown = view;
    });
  });
}

const addressOf = (at: View['at']) => (typeof at === 'string' ? at : at());

const elsewhere = '/on-the-way';

/** Whoever opened a ticket as a stranger has become its guest. */
async function isStill(context: BrowserContext, as: string | undefined) {
  const cookies = await context.cookies();
  return as !== undefined || cookies.length === 0;
}

/** As by links: the page stays loaded, and what the view before put on it is gone. */
async function goWithin(page: Page, at: string) {
  await page.evaluate((to) => history.pushState(null, '', to), elsewhere);
  const between = page.getByRole('heading', { level: 1, name: 'There is nothing here' });
  await between.waitFor();
  await between.evaluate((element) => element.setAttribute('data-left', ''));
  await page.evaluate((to) => {
    localStorage.clear();
    history.pushState(null, '', to);
  }, at);
  await page.locator('h1:not([data-left])').waitFor();
}

/** Of the view before there is no trace. */
async function leaveNothing({ context, page }: Opened) {
  await page.unrouteAll({ behavior: 'wait' });
  await page.goto('/favicon.svg');
  await page.evaluate(() => localStorage.clear());
  await context.clearCookies();
}

/** The address of the first ticket of a customer in this status. */
export async function ticketIn(desk: JourneyDesk, status: string, email: string) {
  const [ticket] = await desk.db<{ number: number }[]>`
    select number from ticket join person p on p.id = customer_id
    where p.email = ${email} and status = ${status} order by number limit 1`;
  if (!ticket) throw new Error(`${email} has no ticket that is ${status}.`);
  return `/tickets/${ticket.number}`;
}
