import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const kim = 'dispatcher@example.com';

/** A ticket on the board of which nothing but the solution is owed, by the policy for all. */
async function owedASolution() {
  const [ticket] = await desk.db<{ id: string; number: number }[]>`
    select t.id, t.number from ticket t
    join sla_policy_version v on v.id = t.sla_policy_version_id
    join sla_policy p on p.id = v.policy_id and p.name = 'Standard'
    join sla_timer s on s.ticket_id = t.id and s.metric = 'RESOLUTION' and s.state = 'RUNNING'
    where t.status = 'IN_PROGRESS' and t.priority = 'NORMAL' and s.breached_at is null
      and not exists (select from sla_timer o where o.ticket_id = t.id
        and o.metric <> 'RESOLUTION' and (o.ended_at is null or o.breached_at is not null))
    order by t.number limit 1`;
  if (!ticket) throw new Error('The demo has no such ticket.');
  return ticket;
}

const sentence = (page: Page) =>
  page.getByRole('region', { name: 'For example' }).getByRole('list');

journey(
  'a lead changes what is promised, and open tickets follow when told so',
  async ({ enter }) => {
    const { id, number } = await owedASolution();
    const board = await enter(desk, { as: kim, at: `/board?q=${number}` });
    const card = board.locator(`[data-id="${id}"]`);
    await card.waitFor();
    const before = await card.textContent();

    const page = await enter(desk, { as: kim, at: '/settings/promises' });
    await page.getByRole('link', { name: 'Edit Business hours' }).click();
    await sentence(page)
      .getByText(/is due Mon/)
      .waitFor();
    const due = await sentence(page).textContent();
    await page.getByRole('button', { name: 'Add hours on Saturday' }).click();
    await page.getByRole('button', { name: 'Add hours on Saturday' }).click();
    const opens = page.getByLabel('Saturday (2), opens');
    await opens.fill('12');
    await page.getByLabel('Saturday (2), closes').fill('19:00');
    await page.getByText('This overlaps with other hours of the day.').waitFor();
    await opens.fill('17:00');
    await page.getByText('This overlaps').waitFor({ state: 'hidden' });
    await sentence(page)
      .getByText(/is due Sat/)
      .waitFor();
    expect(await sentence(page).textContent()).not.toBe(due);

    await page.getByRole('link', { name: 'All promises' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep editing' }).click();
    await page.goBack();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep editing' }).click();
    expect(await opens.inputValue()).toBe('17:00');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Business hours is saved.').first().waitFor();

    await page.getByRole('link', { name: 'Edit Standard' }).click();
    // The notice of the last save does not lie over the next one.
    const notice = page.locator('[data-toast]').filter({ hasText: 'Business hours is saved.' });
    await page.getByLabel('Name', { exact: true }).click();
    const [lies, bar] = [
      await notice.boundingBox(),
      await page.locator('[data-foot]').boundingBox(),
    ];
    expect((lies?.y ?? 0) + (lies?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    const solution = page.getByLabel('Solution, Normal', { exact: true });
    await solution.fill('-3 h');
    await page.getByText('Write a time of at least 1 min').first().waitFor();
    await solution.fill('400 h');
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .getByText(/open tickets keep the version before/)
      .first()
      .waitFor();
    expect(await card.textContent()).toBe(before);

    await page.getByRole('button', { name: 'Apply Standard anew' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/open tickets would change/).waitFor();
    await dialog.getByRole('button', { name: /^Apply to \d+ tickets$/ }).click();
    await dialog.getByText(/^Applied anew to \d+ tickets/).waitFor();
    await expect.poll(() => card.textContent(), { timeout: 5000 }).not.toBe(before);
  },
);

/** What one tabs to and does not see whole, because the bar with Save lies over it. */
const hiddenByTheBar = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    const bar = document.querySelector('[data-foot]');
    if (!field || !bar || bar.contains(field)) return null;
    const isUnder = field.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1;
    return isUnder ? (field.getAttribute('aria-label') ?? field.textContent) : '';
  });

journey(
  'whoever tabs through an editor sees every field, however low the screen',
  async ({ enter }) => {
    const page = await enter(desk, { as: kim, at: '/settings/promises' });
    for (const [width, height] of [
      [1440, 900],
      [720, 450],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.getByRole('link', { name: 'Edit Business hours' }).click();
      await page.getByLabel('Name', { exact: true }).focus();
      const hidden: string[] = [];
      let stops = 0;
      for (;;) {
        await page.keyboard.press('Tab');
        const found = await hiddenByTheBar(page);
        if (found === null) break;
        stops += 1;
        if (found !== '') hidden.push(found);
      }
      expect(stops).toBeGreaterThan(30);
      expect(hidden).toEqual([]);
      await page.getByRole('link', { name: 'Cancel' }).click();
    }
  },
);

journey(
  'on a phone the pages of customers are no wider than it, also for staff',
  async ({ enter }) => {
    const page = await enter(desk, { as: kim, at: '/new' });
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 640 });
      const account = await page.getByRole('button', { name: /^Account/ }).boundingBox();
      expect((account?.x ?? 0) + (account?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  },
);
