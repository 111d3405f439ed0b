import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { cardLink } from './stage/board.ts';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { heading } from './stage/views.ts';

const desk = await openDesk();
afterAll(() => desk.close());

/** Follows a link and waits until the heading of the page it leads to has the focus. */
async function follow(page: Page, link: string | RegExp, title: string | RegExp) {
  await page.getByRole('link', { name: link }).first().click();
  await heading(title)(page);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), { timeout: 5000 })
    .toBe('H1');
  return page.title();
}

const expectAllDifferent = (titles: string[]) => expect(titles).toEqual([...new Set(titles)]);

journey('a stranger finds each page under a title of its own', async ({ enter }) => {
  const page = await enter(desk);
  await heading('How can we help?')(page);
  expectAllDifferent([
    await page.title(),
    await follow(page, /^Track a ticket/, 'Track a ticket'),
    await follow(page, 'Sign in', 'Sign in'),
    await follow(page, 'Register', 'Register'),
    await follow(page, 'New ticket', 'New ticket'),
  ]);
  await page.goBack();
  await heading('Register')(page);
});

journey('a customer finds each page under a title of its own', async ({ enter }) => {
  const page = await enter(desk, { as: 'customer@example.com' });
  await heading('How can we help?')(page);
  expectAllDifferent([
    await page.title(),
    await follow(page, 'My tickets', 'My tickets'),
    await follow(page, /Charged \$299/, /Charged \$299/),
    await follow(page, 'New ticket', 'New ticket'),
  ]);
});

journey('an agent finds each page under a title of its own', async ({ enter }) => {
  const page = await enter(desk, { as: 'dispatcher@example.com', at: '/board?q=1234' });
  await heading('Support board')(page);
  const titles = [await page.title()];
  await cardLink(page, 1234).click();
  await heading(/Charged \$299/)(page);
  titles.push(await page.title());
  titles.push(await follow(page, 'Demo mailbox', 'Demo mailbox'));
  expectAllDifferent(titles);
});

journey('an agent comes back to the view and the card that they left', async ({ enter }) => {
  const page = await enter(desk, { as: 'dispatcher@example.com', at: '/board?q=1234' });
  for (const goBack of [
    () => page.getByRole('link', { name: 'Back to the board' }).click(),
    () => page.goBack(),
  ]) {
    await cardLink(page, 1234).click();
    await heading(/Charged \$299/)(page);
    await goBack();
    await heading('Support board')(page);
    expect(new URL(page.url()).search).toBe('?q=1234');
    await expect
      .poll(() => cardLink(page, 1234).evaluate((link) => link === document.activeElement))
      .toBe(true);
  }
});

journey('a dispatcher comes back to the row of triage that they left', async ({ enter }) => {
  const page = await enter(desk, { as: 'dispatcher@example.com', at: '/triage' });
  const rows = page.locator('[data-row]');
  await rows.nth(3).waitFor();
  const numbers = await rows.evaluateAll((all) => all.map((row) => Number(row.dataset.row)));
  const [left, next] = [Number(numbers[2]), Number(numbers[3])];
  const hasFocus = (number: number) => page.locator(`[data-row="${number}"] a:focus`).waitFor();
  await cardLink(page, left).focus();
  for (const goBack of [
    () => page.getByRole('link', { name: 'Back to triage' }).click(),
    () => page.goBack(),
  ]) {
    await page.keyboard.press('Enter');
    await heading(new RegExp(`^#${left} `))(page);
    await goBack();
    await heading('Triage')(page);
    await hasFocus(left);
  }

  // Where it has gone meanwhile, what took its place has the turn.
  await page.keyboard.press('Enter');
  await heading(new RegExp(`^#${left} `))(page);
  await page.keyboard.press('i');
  await page.getByText(`You took ticket ${left}`).first().waitFor();
  await page.getByRole('link', { name: 'Back to triage' }).click();
  await hasFocus(next);
});

journey('the question of the start page is carried into the new ticket', async ({ enter }) => {
  const page = await enter(desk);
  await page.getByLabel('Your question or ticket number').fill('Charged twice in May');
  await page.keyboard.press('Enter');
  await heading('New ticket')(page);
  expect(await page.getByLabel('In one line').inputValue()).toBe('Charged twice in May');
});
