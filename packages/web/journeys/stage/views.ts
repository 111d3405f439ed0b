import type { Page } from 'playwright-core';
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
 * the time that a tab needs for its first page goes into compiling what the next ones share.
 */
export function expectSoundViews(desk: JourneyDesk, views: readonly View[]) {
  describe.each([
    ['on a desktop', desktop],
    ['on a phone', phone],
  ] as const)('is sound %s:', (_, size) => {
    let opened: Opened;
    beforeAll(async () => {
      opened = await openBrowser(desk, size);
    });
    afterAll(() => opened.context.close());

    test.for(views)('$name', async ({ name, as, at, before, ready }, { onTestFailed }) => {
      onTestFailed(() => photograph(name, [opened]));
      const { context, page, witness } = opened;
      await leaveNothing(opened);
      if (as) await signIn(context, desk, as);
      await before?.(page);
      await page.goto(typeof at === 'string' ? at : await at());
      await page.locator('h1').waitFor();
      await ready?.(page);
      await expectSound(page, name);
      expect(witness.faults.splice(0)).toEqual([]);
    });
  });
}

/** Of the view before there is no trace. */
async function leaveNothing({ context, page }: Opened) {
  await context.setOffline(false);
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
