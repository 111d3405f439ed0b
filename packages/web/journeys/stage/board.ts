import type { Locator, Page } from 'playwright-core';

export type Column = 'NEW' | 'IN_PROGRESS' | 'PENDING' | 'ON_HOLD' | 'RESOLVED';

export const column = (page: Page, status: Column) => page.locator(`[data-column=${status}]`);

/** The card of a ticket, wherever it lies. */
export const card = (page: Page | Locator, number: number) =>
  page.locator('[data-id]').filter({ has: cardLink(page, number) });

/** The card of a ticket where it lies in this column. */
export const cardIn = (page: Page, number: number, status: Column) =>
  column(page, status)
    .locator('[data-id]')
    .filter({ has: cardLink(page, number) });

/** What of the card takes the focus. */
export const cardLink = (page: Page | Locator, number: number) =>
  page.getByRole('link', { name: new RegExp(`^#${number} `) });

/** Shows the one ticket alone, however long its column is. */
export const findCard = async (page: Page, number: number) => {
  await page.goto(`/board?q=${number}`);
  await card(page, number).waitFor();
};

/** Carries a card by mouse and lets go of it over a column. */
export async function dragCard(page: Page, number: number, to: Column) {
  const held = card(page, number);
  await held.scrollIntoViewIfNeeded();
  const from = await middleOf(held);
  const over = await middleOf(column(page, to));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 3 });
  await page.mouse.move(over.x, over.y, { steps: 6 });
  await page.mouse.up();
}

async function middleOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
