import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { arrowTo, enterOn, tabTo } from './stage/keyboard.ts';
import { expectSound } from './stage/soundness.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const slider = (page: Page) => page.getByRole('slider', { name: /^In and out/ });

journey('a lead reads the figures of a team without a pointer', async ({ enter }) => {
  const page = await enter(desk, { as: 'dispatcher@example.com', at: '/board' });
  await enterOn(page.getByRole('link', { name: 'Reports' }).first());
  await slider(page).waitFor();

  await enterOn(page.getByRole('button', { name: 'Team', exact: true }));
  await arrowTo(page.getByRole('menuitemcheckbox', { name: 'Billing' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/team=tem_/);
  await page.locator('[aria-busy=false]').first().waitFor();

  await tabTo(slider(page));
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  const today = await slider(page).getAttribute('aria-valuetext');
  const [, day, opened] = /^(.+): In (\d+), Out/.exec(today ?? '') ?? [];
  expect(Number(opened)).toBeGreaterThan(0);

  await enterOn(page.getByRole('button', { name: 'In and out as a table' }));
  const table = page.getByRole('table', { name: 'In and out' });
  const row = table.getByRole('row').filter({ hasText: day });
  expect(await row.getByRole('cell').first().textContent()).toBe(opened);
  await expectSound(page, 'reports of a team, with a table');
  // What scrolls is the report, and not the page around it.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);

  const download = page.waitForEvent('download');
  await enterOn(page.getByRole('link', { name: 'In and out as CSV' }));
  const stream = await (await download).createReadStream();
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  const [header = [], ...rows] = text.split('\r\n').map((line) => line.split(','));
  const last = rows.filter(([key]) => key).at(-1) ?? [];
  const count = (name: string) => Number(last[header.indexOf(name)]);
  expect(count('opened') + count('reopened')).toBe(Number(opened));
});
