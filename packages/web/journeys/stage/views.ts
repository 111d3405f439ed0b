import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { desktop, journey, phone } from './journey.ts';
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

/** Looks at each view at both sizes, in both themes. */
export function expectSoundViews(desk: JourneyDesk, views: readonly View[]) {
  describe.each([
    ['on a desktop', desktop],
    ['on a phone', phone],
  ] as const)('is sound %s:', (_, size) => {
    journey.for(views)('$name', async (view, { enter }) => {
      const { name, as, at, before, ready } = view;
      const page = await enter(desk, { ...size, ...(as && { as }), at: 'about:blank' });
      await before?.(page);
      await page.goto(typeof at === 'string' ? at : await at());
      await page.locator('h1').waitFor();
      await ready?.(page);
      await expectSound(page, name);
    });
  });
}

/** The address of the first ticket of a customer in this status. */
export async function ticketIn(desk: JourneyDesk, status: string, email: string) {
  const [ticket] = await desk.db<{ number: number }[]>`
    select number from ticket join person p on p.id = customer_id
    where p.email = ${email} and status = ${status} order by number limit 1`;
  if (!ticket) throw new Error(`${email} has no ticket that is ${status}.`);
  return `/tickets/${ticket.number}`;
}
