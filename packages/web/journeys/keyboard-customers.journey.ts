import { afterAll } from 'vitest';
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
