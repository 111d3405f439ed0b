import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { type Column, card, cardIn, cardLink, dragCard, findCard } from './stage/board.ts';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { tabTo } from './stage/keyboard.ts';
import { notice } from './stage/messages.ts';
import { numbersIn } from './stage/verbs.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const kim = 'dispatcher@example.com';
const [byMouse = 0, byKeys = 0, byMenu = 0, byFinger = 0, both = 0] = await numbersIn(
  desk,
  'IN_PROGRESS',
);

const statusOf = async (number: number) => {
  const [ticket] = await desk.db<{ status: string }[]>`
    select status from ticket where number = ${number}`;
  return ticket?.status;
};

const expectStatus = (number: number, status: Column) =>
  expect.poll(() => statusOf(number), { timeout: 10_000 }).toBe(status);

const said = (page: Page, words: string | RegExp) =>
  page.locator('[data-live-region]').filter({ hasText: words }).waitFor({ state: 'attached' });

journey('a card is carried by mouse, and taken back', async ({ enter }) => {
  const page = await enter(desk, { as: kim, at: '/board' });
  await findCard(page, byMouse);
  await dragCard(page, byMouse, 'PENDING');
  await cardIn(page, byMouse, 'PENDING').waitFor();
  await expectStatus(byMouse, 'PENDING');
  await notice(page, `#${byMouse} moved to Waiting for customer`).waitFor();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await cardIn(page, byMouse, 'IN_PROGRESS').waitFor();
  await expectStatus(byMouse, 'IN_PROGRESS');
});

journey('a card is carried by keys, step by step in words', async ({ enter }) => {
  const page = await enter(desk, { as: kim, at: '/board' });
  await findCard(page, byKeys);
  await tabTo(cardLink(page, byKeys));
  await page.keyboard.press('Space');
  await said(page, `Lifted #${byKeys}`);
  await page.keyboard.press('ArrowRight');
  await said(page, /Waiting for customer, position \d+ of \d+/);
  await page.keyboard.press('Escape');
  await said(page, `#${byKeys} is back in In progress`);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await said(page, `Dropped #${byKeys} in On hold`);
  await cardIn(page, byKeys, 'ON_HOLD').waitFor();
  await expectStatus(byKeys, 'ON_HOLD');

  // The focus stays on the card, and Z takes back.
  expect(await cardLink(page, byKeys).evaluate((link) => link === document.activeElement)).toBe(
    true,
  );
  await page.keyboard.press('z');
  await cardIn(page, byKeys, 'IN_PROGRESS').waitFor();
  await expectStatus(byKeys, 'IN_PROGRESS');
});

journey('a card is moved by its menu', async ({ enter }) => {
  const page = await enter(desk, { as: kim, at: '/board' });
  await findCard(page, byMenu);
  await tabTo(cardLink(page, byMenu));
  await page.keyboard.press('m');
  await page.getByRole('menu').getByText('On hold').click();
  await cardIn(page, byMenu, 'ON_HOLD').waitFor();
  await expectStatus(byMenu, 'ON_HOLD');
});

journey('the board fades where columns lie beyond the screen', async ({ enter }) => {
  const page = await enter(desk, { as: kim, at: '/board', viewport: { width: 1024, height: 768 } });
  const board = page.getByRole('region', { name: 'Columns of the board' });
  const fade = () => board.evaluate((element) => getComputedStyle(element).maskImage);
  await cardIn(page, byMouse, 'IN_PROGRESS').waitFor();
  await expect.poll(fade).toContain('linear-gradient');
  await board.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
  await expect.poll(fade).toBe('none');
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(fade).toBe('none');
});

journey('a card is carried by a finger that has rested on it', async ({ enter }) => {
  const page = await enter(desk, { as: kim, at: '/board', hasTouch: true });
  await findCard(page, byFinger);
  const from = await card(page, byFinger).boundingBox();
  const to = await page.locator('[data-column=PENDING]').boundingBox();
  if (!from || !to) throw new Error('The board is not on the screen.');
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
    });
  await touch('touchStart', from.x + 40, from.y + 40);
  await said(page, `Lifted #${byFinger}`);
  await touch('touchMove', to.x + 60, to.y + 80);
  await touch('touchMove', to.x + 80, to.y + 90);
  await touch('touchEnd');
  await cardIn(page, byFinger, 'PENDING').waitFor();
  await expectStatus(byFinger, 'PENDING');
});

journey('of two who move one card the later is told by name, and may insist', async ({ enter }) => {
  const late = await enter(desk, { as: kim, at: 'about:blank' });
  let hears = true;
  await late.routeWebSocket('**/graphql', (socket) => {
    const server = socket.connectToServer();
    server.onMessage((words) => {
      if (hears) socket.send(words);
    });
  });
  await findCard(late, both);
  const early = await enter(desk, { as: 'admin@example.com', at: '/board' });
  await findCard(early, both);

  hears = false;
  await dragCard(early, both, 'PENDING');
  await expectStatus(both, 'PENDING');
  await dragCard(late, both, 'ON_HOLD');
  const told = `Desk Administrator has just moved #${both} to Waiting for customer.`;
  await notice(late, told).waitFor();
  await cardIn(late, both, 'PENDING').waitFor();
  await late.getByRole('button', { name: 'Do it anyway' }).click();
  await cardIn(late, both, 'ON_HOLD').waitFor();
  await expectStatus(both, 'ON_HOLD');
  await cardIn(early, both, 'ON_HOLD').waitFor();
});
