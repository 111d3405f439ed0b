import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { axeViolations } from './stage/axe.ts';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { enterOn } from './stage/keyboard.ts';
import { openPhone } from './stage/phone.ts';
import { idOf, numbersIn } from './stage/verbs.ts';
import { heading } from './stage/views.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const james = 'agent1@example.com';

/** A note of the dispatcher that names James, on a ticket of his. */
async function mentioned() {
  const [number = 0] = await numbersIn(desk, 'IN_PROGRESS');
  await desk.ask(
    'dispatcher@example.com',
    'mutation($id: ID!) { addInternalNote(input: { ticketId: $id, body: "@James Osei, please hurry." }) { id } }',
    { id: await idOf(desk, number) },
  );
  return number;
}

const rowOf = (page: Page, number: number) =>
  page
    .getByRole('listitem')
    .filter({ hasText: 'You were mentioned' })
    .filter({ hasText: `#${number}` });

journey(
  'what concerns an agent comes to their inbox, and goes by the keyboard',
  async ({ enter }) => {
    const page = await enter(desk, { as: james, at: '/board' });
    await page
      .getByText(/^Inbox,/)
      .first()
      .waitFor({ state: 'attached' });
    const number = await mentioned();
    await page.waitForFunction(() => /^\(\d+\) /.test(document.title));

    await enterOn(page.getByRole('link', { name: /^Inbox,/ }).first());
    await heading('Inbox')(page);
    const row = rowOf(page, number);
    await row.getByText('Kim John wrote an internal note.').waitFor();
    await row.getByText('New', { exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);

    await enterOn(page.getByRole('button', { name: 'Mark all as read' }));
    await page.waitForFunction(() => document.title.startsWith('Inbox'));
    // Its work is done: the heading has the focus.
    await page.waitForFunction(() => document.activeElement?.textContent === 'Inbox');
    await enterOn(page.getByRole('button', { name: /Undo/ }));
    await row.getByText('New', { exact: true }).waitFor();

    await enterOn(row.getByRole('button', { name: `Hear no more of ticket ${number}` }));
    await row.getByText('Muted').waitFor();
    await enterOn(row.getByRole('button', { name: `Hear of ticket ${number} again` }));
    await row.getByText('Muted').waitFor({ state: 'detached' });

    // Whoever reads the ticket has read what told of it.
    await enterOn(row.getByRole('link'));
    await page.getByText('@James Osei, please hurry.').first().waitFor();
    await page.goto('/board/inbox');
    await row.waitFor();
    await row.getByText('New', { exact: true }).waitFor({ state: 'detached' });
  },
);

journey('a customer chooses what reaches them, and when not', async ({ enter }) => {
  const page = await enter(desk, { as: 'customer@example.com', at: '/inbox' });
  await enterOn(page.getByRole('link', { name: 'Settings' }));
  await heading('Notifications')(page);
  expect(await axeViolations(page)).toEqual([]);

  const answers = page.getByRole('checkbox', { name: 'New answer: E-mail' });
  await answers.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => answers.isChecked()).toBe(false);
  await page.getByRole('checkbox', { name: /Do not disturb/ }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('To', { exact: true }).fill('06:30');
  await enterOn(page.getByRole('button', { name: 'Save quiet hours' }));
  await page.getByText('Saved').first().waitFor();

  await page.reload();
  await heading('Notifications')(page);
  expect(await answers.isChecked()).toBe(false);
  expect(await page.getByLabel('To', { exact: true }).inputValue()).toBe('06:30');
});

journey(
  'the browser shows what is pushed to it, with the desk closed or not',
  async ({ enter }) => {
    const page = await enter(desk, { as: james, at: '/board/inbox/settings' });
    await heading('Notifications')(page);
    const phone = await openPhone(page, desk);
    const told = {
      title: '#1 Charged twice',
      body: 'It is overdue.',
      url: '/board',
      tag: 'tkt_1',
    };
    await phone.deliver({ ...told, isHeard: true });

    await expect.poll(phone.shown).toEqual([told]);
  },
);
