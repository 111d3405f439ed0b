import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { cardLink } from './stage/board.ts';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { numbersIn } from './stage/verbs.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const moves = 25;

/** Watches the board for as long as it is open: no card may ever stand on it twice. */
const watchForTwins = (page: Page) =>
  page.evaluate(() => {
    const twins = new Set<string>();
    Reflect.set(window, 'twins', twins);
    const look = () => {
      const ids = [...document.querySelectorAll<HTMLElement>('[data-id]')].map(
        ({ dataset }) => dataset.id ?? '',
      );
      for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) twins.add(id);
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });

const twinsSeen = (page: Page) => page.evaluate((): string[] => [...Reflect.get(window, 'twins')]);

/** Repeats itself, so that a failure does. */
function randomly(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Carries a card some columns to the right or left, without waiting for what comes of it. */
async function carry(page: Page, number: number, steps: number) {
  await cardLink(page, number).focus();
  await page.keyboard.press('Space');
  const arrow = steps > 0 ? 'ArrowRight' : 'ArrowLeft';
  for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(arrow);
  await page.keyboard.press('Space');
}

/** Where the desk has each of these tickets, and where a board shows it. */
async function places(page: Page, numbers: number[]) {
  const kept = await desk.db<{ number: number; status: string }[]>`
    select number, status from ticket where number in ${desk.db(numbers)} order by number`;
  const shown = await Promise.all(
    kept.map(async ({ number }) => ({
      number,
      status: await page
        .locator('[data-column]')
        .filter({ has: cardLink(page, number) })
        .getAttribute('data-column'),
    })),
  );
  return { kept: [...kept].map(({ number, status }) => ({ number, status })), shown };
}

journey('no card ever appears twice, whoever moves what', async ({ enter }) => {
  const numbers = (await numbersIn(desk, 'IN_PROGRESS')).slice(0, 4);
  const shown = '/board?q=';
  const boards = await Promise.all([
    enter(desk, { as: 'dispatcher@example.com', at: shown }),
    enter(desk, { as: 'admin@example.com', at: shown }),
  ]);
  for (const board of boards) {
    await board.locator('[data-id]').first().waitFor();
    await watchForTwins(board);
  }
  const random = randomly(7);
  for (let move = 0; move < moves; move++) {
    const board = boards[random(2)];
    const number = numbers[random(numbers.length)];
    if (board && number) await carry(board, number, random(2) === 0 ? 1 : -1);
  }
  for (const board of boards) {
    await expect
      .poll(async () => {
        const { kept, shown } = await places(board, numbers);
        return JSON.stringify(shown) === JSON.stringify(kept);
      })
      .toBe(true);
    expect(await twinsSeen(board)).toEqual([]);
  }
});
