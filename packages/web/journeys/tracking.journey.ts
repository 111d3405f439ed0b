import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { openedNumber, openTicket, sendTicket, writeTicket } from './stage/guest.ts';
import { desktop, journey, phone } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { linkInLetter } from './stage/letters.ts';
import { heading } from './stage/views.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const james = 'agent1@example.com';

async function resolve(number: number) {
  const { ticket } = await desk.ask<{ ticket: { id: string } }>(
    james,
    'query($number: Int!) { ticket(number: $number) { id } }',
    { number },
  );
  await desk.ask(
    james,
    `mutation($id: ID!) {
      changeTicketStatus(input: { ticketId: $id, status: RESOLVED, message: "It is mended." }) { id }
    }`,
    { id: ticket.id },
  );
}

async function ask(page: Page, number: string, email: string) {
  await page.goto('/track');
  await page.getByLabel('Ticket number').fill(number);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await heading('Look into your mail')(page);
  return String(await page.getByRole('main').textContent());
}

journey('a guest comes back by number and e-mail; a guesser learns nothing', async ({ enter }) => {
  const first = await enter(desk);
  const number = await openTicket(first, { subject: 'Where is my refund?', body: 'Ten days now.' });

  const page = await enter(desk);
  const wrong = await ask(page, String(number), 'somebody.else@example.org');
  const right = await ask(page, String(number), 'guest@example.org');
  expect(right.replace('guest@', '')).toBe(wrong.replace('somebody.else@', ''));

  // The letter lands in the mailbox of the demo, and its link opens this one ticket.
  await page.getByRole('link', { name: 'Open the demo mailbox' }).click();
  await page.getByText('To guest@example.org').first().waitFor();
  expect(await page.getByText('To somebody.else@example.org').count()).toBe(0);
  const letter = page.frameLocator('iframe').first();
  await letter.getByRole('link', { name: /Open your ticket|Where is my refund/ }).click();
  await heading('Where is my refund?')(page);
  expect(page.url()).not.toContain('#');
  await page.goto('/tickets/1234');
  await heading('There is nothing here')(page);
});

journey('whoever is signed in as somebody else signs out and opens the link', async ({ enter }) => {
  const guest = await enter(desk);
  const number = await openTicket(guest, { subject: 'The door is stuck', body: 'Since noon.' });
  const link = await linkInLetter(desk, { subject: String(number), address: '/track/open' });

  const page = await enter(desk, { as: 'customer@example.com', at: link });
  await heading('You are signed in as Sarah Mitchell')(page);
  await page.getByRole('button', { name: 'Sign out and open the link' }).click();
  await heading('The door is stuck')(page);
  await page.getByRole('link', { name: `Ticket #${number}` }).waitFor();
});

journey('a reload does not lose the number of a ticket just opened', async ({ enter }) => {
  const page = await enter(desk, { at: '/new' });
  const who = { name: 'Brightline Finance', email: 'guest@example.org' };
  await writeTicket(page, { subject: 'Nothing prints', body: 'Since noon.', ...who });
  const number = await sendTicket(page);

  await page.reload();
  expect(await openedNumber(page)).toBe(number);
  await page.getByRole('link', { name: 'Open another ticket' }).click();
  await heading('New ticket')(page);
  await page.goBack();
  expect(await openedNumber(page)).toBe(number);
  await page.getByRole('link', { name: 'Follow it live' }).click();
  await heading('Nothing prints')(page);
});

journey('the letter’s “no” reopens and its “yes” closes, each by a button', async ({ enter }) => {
  const guest = await enter(desk);
  const number = await openTicket(guest, { subject: 'The report is empty', body: 'Since Monday.' });
  await resolve(number);
  await guest.getByRole('heading', { name: 'Did this solve your problem?' }).waitFor();

  const subject = `Is it working? Ticket ${number}`;
  const no = await linkInLetter(desk, { subject, address: 'answer=no' });
  const mailReader = await enter(desk, { at: no });
  await heading('Is something still wrong?')(mailReader);
  await mailReader.getByLabel('What is still wrong?').fill('It is still empty.');
  // Opening the page answered nothing: mail programs open links by themselves.
  await guest.getByRole('heading', { name: 'Did this solve your problem?' }).waitFor();
  await mailReader.reload();
  await heading('Is something still wrong?')(mailReader);
  await mailReader.goto('/track');
  await mailReader.goBack();
  await heading('Is something still wrong?')(mailReader);
  expect(mailReader.url()).not.toContain('token');
  expect(await mailReader.getByLabel('What is still wrong?').inputValue()).toBe(
    'It is still empty.',
  );
  await mailReader.getByRole('button', { name: 'No, go on with it' }).click();
  await heading('The ticket is open again')(mailReader);
  await guest.getByText('James Osei has your ticket').waitFor();

  await resolve(number);
  await guest.getByRole('heading', { name: 'Did this solve your problem?' }).waitFor();
  const yes = await linkInLetter(desk, { subject, address: 'answer=yes', place: 2 });
  await mailReader.goto(yes);
  await mailReader.getByRole('button', { name: "Yes, it's solved" }).click();
  await heading('Thank you, the ticket is closed')(mailReader);
  await guest.getByRole('heading', { name: 'This ticket is closed' }).waitFor();
  await mailReader.getByRole('link', { name: 'See the ticket' }).click();
  await heading('The report is empty')(mailReader);
});

journey.for([
  ['desktop', desktop],
  ['phone', phone],
] as const)('on a %s a letter of the mailbox shows whole', async ([name, device], { enter }) => {
  const guest = await enter(desk);
  const body = 'It prints nothing at all, and the light blinks twice.\n'.repeat(12);
  // Of one address only the first few tickets are acknowledged.
  const email = `${name}@example.org`;
  const number = await openTicket(guest, { subject: 'The printer is silent', body, email });
  await linkInLetter(desk, { subject: String(number), address: '/track/open' });

  const page = await enter(desk, { at: '/dev/mail', ...device });
  const end = page.frameLocator('iframe').locator('p').last();
  await end.waitFor();
  const [letter, last] = [await page.locator('iframe').boundingBox(), await end.boundingBox()];
  const spare = letter && last && letter.y + letter.height - (last.y + last.height);
  expect(spare).toBeGreaterThanOrEqual(24);
  expect(spare).toBeLessThan(160);
});

journey('the mailbox says while the desk is away, and takes it back', async ({ enter }) => {
  const page = await enter(desk, { at: '/dev/mail' });
  const away = page.getByText(/cannot be reached.+may be missing/);
  await page.getByRole('button', { name: 'Look again' }).waitFor();
  await page.context().setOffline(true);
  await away.waitFor();
  await page.context().setOffline(false);
  await away.waitFor({ state: 'detached' });
});
