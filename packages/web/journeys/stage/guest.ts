import type { Page } from 'playwright-core';

interface Told {
  category?: string;
  subject: string;
  body: string;
  name?: string;
  email?: string;
}

/** Writes a ticket on the page for it, as a person with a pointer does; sends nothing yet. */
export async function writeTicket(page: Page, told: Told) {
  await page.getByRole('radio', { name: new RegExp(`^${told.category ?? 'Billing'}`) }).check();
  await page.getByLabel('In one line').fill(told.subject);
  await page.getByLabel('What happened?').fill(told.body);
  if (told.name) await page.getByLabel('Your name').fill(told.name);
  if (told.email) await page.getByLabel('E-mail').fill(told.email);
}

/** Sends it and gives its number. */
export async function sendTicket(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Open the ticket' }).click();
  return openedNumber(page);
}

export async function openedNumber(page: Page): Promise<number> {
  const opened = page.getByRole('heading', { level: 1, name: /Your ticket is #\d+/ });
  return Number(/#(\d+)/.exec(String(await opened.textContent()))?.[1]);
}

/** Opens a ticket as somebody without an account and stays on its page. */
export async function openTicket(page: Page, told: Told): Promise<number> {
  await page.goto('/new');
  await writeTicket(page, { name: 'Brightline Finance', email: 'guest@example.org', ...told });
  const number = await sendTicket(page);
  await page.getByRole('link', { name: 'Follow it live' }).click();
  await page.getByRole('heading', { level: 1, name: told.subject }).waitFor();
  return number;
}
