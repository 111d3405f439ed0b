import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { openTicket } from './stage/guest.ts';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { message } from './stage/messages.ts';
import { idOf, verbsOf } from './stage/verbs.ts';
import { heading } from './stage/views.ts';

const desk = await openDesk();
afterAll(() => desk.close());

/** Each field gets its own, so that what is found can be told apart. */
const hostile = (field: string) =>
  `${field} <img src=x onerror="window.hacked='${field}'"><script>window.hacked='${field}'</script> <b>{{7*7}}</b>`;

const words = (field: string) => `${field} <img src=x onerror=`;

async function expectHarmless(page: Page, ...fields: string[]) {
  for (const field of fields) {
    await page.getByText(words(field), { exact: false }).first().waitFor();
  }
  expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined();
  expect(await page.locator('main img[src="x"], main script').count()).toBe(0);
}

journey('markup in any field is shown as the text that it is', async ({ enter }) => {
  const guest = await enter(desk);
  const number = await openTicket(guest, {
    subject: hostile('subject'),
    body: hostile('body'),
    name: hostile('name'),
  });
  const id = await idOf(desk, number);
  await guest.getByRole('button', { name: 'Ask for a faster answer' }).click();
  await guest.getByLabel('Why can it not wait?').fill(hostile('reason'));
  await guest.getByRole('button', { name: 'Ask now' }).click();
  await guest.getByText(/You asked for a faster answer/).waitFor();
  await guest
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '<img src=x onerror=alert(1)>.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('harmless'),
    });
  await guest.getByLabel('Your message').fill(hostile('message'));
  await guest.getByRole('button', { name: 'Send', exact: true }).click();
  await message(guest, words('message')).waitFor();
  await expectHarmless(guest, 'subject', 'body', 'reason', 'message');

  const agent = await enter(desk, { as: 'agent1@example.com', at: `/board?q=${number}` });
  await expectHarmless(agent, 'subject', 'name');
  await agent.goto(`/board/tickets/${number}`);
  await agent.getByRole('button', { name: 'Claim' }).click();
  await agent.getByRole('button', { name: 'Internal note' }).click();
  await agent.getByLabel('Internal note for colleagues').fill(hostile('note'));
  await agent.getByRole('button', { name: 'Add note' }).click();
  await expectHarmless(agent, 'subject', 'name', 'body', 'reason', 'message', 'note');

  const james = verbsOf(desk, 'agent1@example.com');
  await james.reply(id, hostile('reply'));
  await james.changeStatus(id, 'RESOLVED', hostile('resolution'));
  await expectHarmless(guest, 'reply', 'resolution');
  await guest.getByRole('radio', { name: 'Poor' }).check({ force: true });
  await guest.getByLabel('Anything to add?').fill(hostile('comment'));
  await guest.getByRole('button', { name: 'Send the comment' }).click();
  await expectHarmless(agent, 'comment');

  // The letters are pages, and harmless ones.
  const sent = () => desk.db`select from letter where plain like ${`%${words('resolution')}%`}`;
  await expect.poll(sent, { timeout: 10_000 }).not.toHaveLength(0);
  const mailbox = await enter(desk, { at: '/dev/mail' });
  await mailbox.getByText(words('subject'), { exact: false }).first().waitFor();
  await mailbox.frameLocator('iframe').getByText(words('resolution'), { exact: false }).waitFor();
  expect(await mailbox.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined();
});

journey('markup in a search or a name stays text', async ({ enter }) => {
  const page = await enter(desk, { at: '/register' });
  await page.getByLabel('Your name').fill(hostile('person'));
  await page.getByLabel('E-mail').fill('hostile@example.org');
  await page.getByLabel('Password', { exact: true }).fill('three old bicycles');
  await page.getByRole('button', { name: 'Register' }).click();
  await heading('My tickets')(page);
  await page.getByRole('searchbox').fill(hostile('search'));
  await page.getByText('Nothing found').waitFor();
  await page.goto('/');
  await page.getByLabel('Your question or ticket number').fill(hostile('question'));
  await page.keyboard.press('Enter');
  await heading('New ticket')(page);
  expect(await page.getByLabel('In one line').inputValue()).toContain(words('question'));
  expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined();
});
