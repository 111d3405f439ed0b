import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: { run: (options: RunOptions) => Promise<AxeResults> };
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those of the rules that can say something else of the same page in other colours. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** What is wrong for people who use assistive technology: a line for each rule and element. */
export const axeViolations = (page: Page) => lines(page, { type: 'tag', values: tags });

/** The same for a page that was looked at before and has only changed its colours. */
export const axeColourViolations = (page: Page) => lines(page, { type: 'rule', values: ofColour });

/** Less than half of what the package gives as its source, for every page that is looked at. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function lines(page: Page, runOnly: RunOptions['runOnly']): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(
    // What is right is much more than what is wrong, and would all be sent as well.
    async (options) => (await window.axe.run(options)).violations,
    { ...(runOnly && { runOnly }), resultTypes: ['violations' as const] },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
