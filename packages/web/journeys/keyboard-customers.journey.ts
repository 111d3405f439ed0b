import type { Locator } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { openTicket } from './stage/guest.ts';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { enterOn, tabTo, typeInto } from './stage/keyboard.ts';
import { linkInLetter } from './stage/letters.ts';
import { idOf, verbsOf } from './stage/verbs.ts';
import { heading } from './stage/views.ts';

const desk = await openDesk();
afterAll(() => desk.close());

journey('without a pointer somebody registers, signs out and in again', async ({ enter }) => {
  const page = await enter(desk, { at: '/register' });
  const main = page.getByRole('main');
  const password = page.getByLabel('Password', { exact: true });
  await typeInto(page.getByLabel('Your name'), 'Newly Registered');
  await typeInto(page.getByLabel('E-mail'), 'by-keys@example.org');
  await typeInto(password, 'three old bicycles');
  await page.keyboard.press('Enter');
  await heading('My tickets')(page);
  await page.getByText('Nothing is open').waitFor();

  const account = page.getByRole('button', { name: 'Account of Newly Registered' });
  await enterOn(account, 'Shift+Tab');
  await enterOn(page.getByRole('button', { name: 'Sign out' }));
  await enterOn(page.getByRole('link', { name: 'Sign in' }).first());
  await typeInto(page.getByLabel('E-mail'), 'by-keys@example.org');
  await typeInto(password, 'wrong old bicycles');
  await page.keyboard.press('Enter');
  await main.getByRole('alert').first().waitFor();
  await tabTo(password);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('three old bicycles');
  await page.keyboard.press('Enter');
  await heading('My tickets')(page);
});

journey('without a pointer a guest comes back by number, e-mail and letter', async ({ enter }) => {
  const first = await enter(desk);
  const number = await openTicket(first, { subject: 'Where is my parcel?', body: 'Ten days now.' });

  const page = await enter(desk, { at: '/track' });
  await typeInto(page.getByLabel('Ticket number'), String(number));
  await typeInto(page.getByLabel('E-mail'), 'guest@example.org');
  await enterOn(page.getByRole('button', { name: 'Send me the link' }));
  await heading('Look into your mail')(page);
  await enterOn(page.getByRole('link', { name: 'Open the demo mailbox' }));
  // As designed it is a page of its own, in which no script runs that could tell where the focus is.
  await enterOn(page.getByRole('button', { name: 'Show as plain text' }).first());
  await enterOn(page.getByRole('link', { name: /\/track\/open/ }).first());
  await heading('Where is my parcel?')(page);
});

journey('without a pointer a letter’s “no” reopens and its “yes” closes', async ({ enter }) => {
  const guest = await enter(desk);
  const number = await openTicket(guest, { subject: 'The chart is empty', body: 'Since Monday.' });
  const id = await idOf(desk, number);
  const james = verbsOf(desk, 'agent1@example.com');
  await james.changeStatus(id, 'RESOLVED', 'It is mended.');

  const subject = `Is it working? Ticket ${number}`;
  const no = await linkInLetter(desk, { subject, address: 'answer=no' });
  const reader = await enter(desk, { at: no });
  await typeInto(reader.getByLabel('What is still wrong?'), 'It is still empty.');
  await enterOn(reader.getByRole('button', { name: 'No, go on with it' }));
  await heading('The ticket is open again')(reader);

  await james.changeStatus(id, 'RESOLVED', 'It is mended now.');
  const yes = await linkInLetter(desk, { subject, address: 'answer=yes', place: 2 });
  await reader.goto(yes);
  await enterOn(reader.getByRole('button', { name: "Yes, it's solved" }));
  await heading('Thank you, the ticket is closed')(reader);
  await enterOn(reader.getByRole('link', { name: 'See the ticket' }));
  await heading('The chart is empty')(reader);
});

const hasFocus = (goal: Locator) =>
  expect.poll(() => goal.evaluate((element) => element === document.activeElement)).toBe(true);

journey('without a pointer nobody loses their place on their ticket', async ({ enter }) => {
  const page = await enter(desk);
  const number = await openTicket(page, { subject: 'The lamp is dark', body: 'Since Monday.' });
  const message = page.getByLabel('Your message');
  await typeInto(message, 'It has a new bulb.');
  await enterOn(page.getByRole('button', { name: 'Send', exact: true }));
  await page.getByRole('list').getByText('It has a new bulb.').waitFor();
  await hasFocus(message);

  const urgent = page.getByRole('button', { name: 'Ask for a faster answer' });
  await enterOn(urgent, 'Shift+Tab');
  await hasFocus(page.getByLabel('Why can it not wait?'));
  await page.keyboard.press('Escape');
  await hasFocus(urgent);

  await verbsOf(desk, 'agent1@example.com').changeStatus(
    await idOf(desk, number),
    'RESOLVED',
    'It is mended.',
  );
  const reopen = page.getByRole('button', { name: 'No, reopen it' });
  await enterOn(reopen);
  await hasFocus(page.getByLabel('What is still wrong?'));
  await enterOn(page.getByRole('button', { name: 'Cancel' }));
  await hasFocus(reopen);
});

journey('arrow keys store the one rating they rest on, seen in any colours', async ({ enter }) => {
  const page = await enter(desk, { forcedColors: 'active' });
  const number = await openTicket(page, { subject: 'The bell is mute', body: 'Since Monday.' });
  const id = await idOf(desk, number);
  await verbsOf(desk, 'agent1@example.com').changeStatus(id, 'RESOLVED', 'It rings.');
  const ratings: unknown[] = [];
  page.on('request', (request) => {
    if (request.postData()?.includes('"score"')) ratings.push(request.postDataJSON());
  });

  const outcome = page.getByRole('group', { name: /outcome/ });
  await tabTo(outcome.getByRole('radio', { name: 'Awful' }));
  await page.keyboard.press('Space');
  for (let step = 1; step < 4; step++) await page.keyboard.press('ArrowRight');
  await page.getByText('Stored. Thank you for telling us.').first().waitFor();

  expect(ratings).toMatchObject([{ variables: { input: { score: 4 } } }]);
  expect(await outcome.getByRole('radio', { name: 'Good' }).isChecked()).toBe(true);
  const ground = (name: string) =>
    outcome
      .getByRole('radio', { name })
      .evaluate((radio) => getComputedStyle(radio.parentElement ?? radio).backgroundColor);
  expect(await ground('Good')).not.toBe(await ground('Okay'));
});
