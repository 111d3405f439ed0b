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
