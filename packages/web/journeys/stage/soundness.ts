import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeColourViolations, axeViolations } from './axe.ts';
import { untilQuiet } from './quiet.ts';

/** The narrowest screen that the desk promises to fit. */
const narrowest = 360;

/** What every page must be in each of its states: readable for all, one heading, and it fits. */
export async function expectSound(page: Page, name: string) {
  await inColours(page, 'light');
  await untilQuiet(page);
  await expectOneHeading(page);
  await photograph(page, `${name} light`);
  expect.soft(await axeViolations(page), `${name}, light`).toEqual([]);
  await inColours(page, 'dark');
  await photograph(page, `${name} dark`);
  expect.soft(await axeColourViolations(page), `${name}, dark`).toEqual([]);
  await expectNoSideways(page, name);
}

async function inColours(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
}

async function expectOneHeading(page: Page) {
  await page.locator('h1').first().waitFor();
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.title()).toMatch(/.+ · HLM Desk$/);
}

/** On a phone also at the narrowest that is promised. */
async function expectNoSideways(page: Page, name: string) {
  const size = page.viewportSize();
  const isPhone = size !== null && size.width < 500;
  if (isPhone) await page.setViewportSize({ ...size, width: narrowest });
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect.soft(scrollWidth, `${name} does not scroll sideways`).toBeLessThanOrEqual(clientWidth);
  if (isPhone) await page.setViewportSize(size);
}

/** For people who want to see all screens beside each other. */
async function photograph(page: Page, name: string) {
  const { JOURNEY_SHOTS: folder } = process.env;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const width = page.viewportSize()?.width;
  const path = join(folder, `${name.replaceAll(/\W+/g, '-')}-${width}.png`);
  await page.screenshot({ path, animations: 'disabled' });
}
