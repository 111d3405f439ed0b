import type { Locator, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { journey, phone } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { arrowTo, enterOn, tabTo } from './stage/keyboard.ts';
import { notice } from './stage/messages.ts';
import { expectSound } from './stage/soundness.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const kim = 'dispatcher@example.com';

const opener = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true });

/** The row of somebody of a team, or of its line. */
const row = (page: Page, team: string, name: string) =>
  page
    .getByRole('region', { name: team })
    .locator('[data-place]')
    .filter({ has: opener(page, name) });

const numberOf = async (ticket: Locator) =>
  /#\d+/.exec((await ticket.textContent()) ?? '')?.[0] ?? '';

async function loadOf(place: Locator) {
  const text = await place.getByText(/^\d+ (ongoing|waiting)$/).textContent();
  return Number.parseInt(text ?? '', 10);
}

/** How much is in two places, and that a ticket went from one to the other, and came back. */
async function follow(from: Locator, to: Locator) {
  const loads = () => Promise.all([loadOf(from), loadOf(to)]);
  const [left = 0, right = 0] = await loads();
  const expectLoads = (...now: number[]) => expect.poll(loads, { timeout: 10_000 }).toEqual(now);
  return {
    went: () => expectLoads(left - 1, right + 1),
    cameBack: () => expectLoads(left, right),
  };
}

async function middleOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

journey('a ticket is carried by mouse to somebody else, and taken back', async ({ enter }) => {
  const page = await enter(desk, { as: kim, at: '/workload' });
  const james = row(page, 'Level 1 support', 'James Osei');
  const tim = row(page, 'Level 2 technical', 'Tim Samuel');
  const counts = await follow(james, tim);
  await opener(james, 'James Osei').click();
  const ticket = james.locator('[data-ticket]').filter({ hasText: 'In progress' }).first();
  const number = await numberOf(ticket);
  await tim.scrollIntoViewIfNeeded();

  const [from, to] = [await middleOf(ticket.getByRole('link')), await middleOf(tim)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  const picture = page.locator('body > [aria-hidden][inert]');
  const box = await picture.boundingBox();
  expect(box?.width).toBeLessThan(400);
  expect(box?.height).toBeLessThan(70);
  await page.mouse.up();

  await notice(page, `${number} went to Tim Samuel · Level 2 technical`).waitFor();
  await james.getByRole('link', { name: number }).waitFor({ state: 'detached' });
  await counts.went();
  // Carrying it has not opened it.
  expect(new URL(page.url()).pathname).toBe('/workload');
  await page.keyboard.press('z');
  await james.getByRole('link', { name: number }).waitFor();
  await counts.cameBack();
});

journey('a ticket in line is carried by a finger that has rested on it', async ({ enter }) => {
  const page = await enter(desk, { as: kim, at: '/workload', ...phone });
  const line = row(page, 'Level 3 experts', 'In line');
  const terrence = row(page, 'Level 3 experts', 'Terrence Hank');
  const counts = await follow(line, terrence);
  await opener(line, 'In line').tap();
  const ticket = line.locator('[data-ticket]').last();
  const number = await numberOf(ticket);
  await terrence.scrollIntoViewIfNeeded();
  await expectSound(page, 'line of a team');

  const [from, to] = [await middleOf(ticket.getByRole('link')), await middleOf(terrence)];
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: (typeof from)[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', from);
  await page
    .locator('[data-live-region]')
    .filter({ hasText: `Lifted ${number}` })
    .waitFor({ state: 'attached' });
  await touch('touchMove', { x: to.x, y: to.y - 20 });
  await touch('touchMove', to);
  await touch('touchEnd');

  await notice(page, `${number} went to Terrence Hank`).waitFor();
  await counts.went();
  await page.keyboard.press('z');
  await line.getByRole('link', { name: number }).waitFor();
  await counts.cameBack();
});

journey('what is in line is given and opened by keys alone', async ({ enter }) => {
  const page = await enter(desk, { as: kim, at: '/workload' });
  const line = row(page, 'Billing', 'In line');
  await enterOn(opener(line, 'In line'));
  const links = line.getByRole('link');
  const [first, second] = [await numberOf(links.nth(0)), await numberOf(links.nth(1))];
  await enterOn(line.getByRole('button', { name: `Assign ${first} to…` }));
  await expectSound(page, 'whom a ticket can be given to');
  await arrowTo(page.getByRole('menuitemcheckbox', { name: /^James Osei · Billing/ }));
  await page.keyboard.press('Enter');
  await notice(page, `${first} went to James Osei`).waitFor();
  await line.getByRole('link', { name: first }).waitFor({ state: 'detached' });

  // The next one has the turn, and keeps it when the other comes back.
  const next = line.getByRole('button', { name: `Assign ${second} to…` });
  const isNext = () => next.evaluate((element) => element === document.activeElement);
  await expect.poll(isNext).toBe(true);
  await page.keyboard.press('z');
  await notice(page, `${first} waits in line again; it is no longer new`).waitFor();
  await line.getByRole('link', { name: first }).waitFor();
  expect(await isNext()).toBe(true);
  await tabTo(line.getByRole('link', { name: second }), 'Shift+Tab');
  expect(await focused(page)).toContain(second);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/board/tickets/${second.slice(1)}`);
  await page.getByRole('link', { name: 'Back to workload' }).waitFor();
  await page.goBack();
  await expect.poll(() => focused(page)).toContain(second);
});

journey('forced colours show how much is where and who would get a ticket', async ({ enter }) => {
  const page = await enter(desk, { as: kim, at: '/workload', forcedColors: 'active' });
  const line = row(page, 'Level 3 experts', 'In line');
  await enterOn(opener(line, 'In line'));
  const link = line.getByRole('link').first();
  await link.focus();
  const outline = (place: Locator) =>
    place.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(await outline(line)).toBe('none');

  await page.keyboard.press(' ');
  expect(await outline(line)).toBe('solid');
  await page.keyboard.press('ArrowDown');
  expect(await outline(line)).toBe('none');
  await page.keyboard.press('Escape');

  const bar = row(page, 'Level 1 support', 'James Osei').locator('[aria-hidden] > [style]').last();
  const [bare, full] = await bar.evaluate((element) =>
    [document.body, element].map((one) => getComputedStyle(one).backgroundColor),
  );
  expect(full).not.toBe(bare);
});

journey('a menu that is filled late goes where there is room for it', async ({ enter }) => {
  const page = await enter(desk, {
    as: kim,
    viewport: { width: 1200, height: 560 },
    at: '/triage',
  });
  const low = page.locator('[data-row] a').nth(3);
  await low.focus();
  await page.route('**/graphql*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.keyboard.press('c');
  const menu = page.getByRole('menu');
  await menu.getByText('Loading').waitFor();
  await menu.getByRole('menuitemcheckbox').first().waitFor();
  const hidden = () => menu.evaluate((one) => one.scrollHeight - one.clientHeight);
  await expect.poll(hidden).toBe(0);
});
