import { afterAll, describe, expect } from 'vitest';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { heading } from './stage/views.ts';

const desk = await openDesk();
afterAll(() => desk.close());

journey('somebody registers, opens a ticket, signs out and in again', async ({ enter }) => {
  const page = await enter(desk, { at: '/register' });
  await page.getByLabel('Your name').fill('Newly Registered');
  await page.getByLabel('E-mail').fill('newly@example.org');
  await page.getByLabel('Password', { exact: true }).fill('three old bicycles');
  await page.getByRole('button', { name: 'Register' }).click();
  await heading('My tickets')(page);
  await page.getByText('Nothing is open').waitFor();

  // What is known is not asked again.
  await page.getByRole('link', { name: 'New ticket' }).first().click();
  await page.getByText(/Answers go to newly@example.org/).waitFor();
  await page.getByRole('radio', { name: /^Technical/ }).check();
  await page.getByLabel('In one line').fill('The export stops half way');
  await page.getByLabel('What happened?').fill('At 10,000 rows it stops.');
  await page.getByRole('button', { name: 'Open the ticket' }).click();
  await page.getByRole('link', { name: 'Follow it live' }).click();
  await heading('The export stops half way')(page);
  await page.getByRole('link', { name: 'My tickets' }).first().click();
  await page.getByRole('link', { name: /The export stops half way/ }).waitFor();

  await page.getByRole('button', { name: 'Account of Newly Registered' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
  await page.goto('/tickets');
  await heading(/sign in first/)(page);

  await page
    .getByRole('main')
    .getByRole('link', { name: /sign in/i })
    .click();
  await page.getByLabel('E-mail').fill('newly@example.org');
  await page.getByLabel('Password', { exact: true }).fill('wrong old bicycles');
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('alert').first().waitFor();
  await page.getByLabel('Password', { exact: true }).fill('three old bicycles');
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: /The export stops half way/ }).waitFor();
});

journey('who signs out is signed out in every tab', async ({ enter }) => {
  const page = await enter(desk, { as: 'agent1@example.com', at: '/board/tickets/1234' });
  await heading(/Charged/)(page);
  const board = await page.context().newPage();
  await board.goto('/board');
  await heading('Support board')(board);

  await board
    .getByRole('button', { name: /James Osei/ })
    .last()
    .click();
  await board.getByRole('button', { name: 'Sign out' }).click();
  await board.getByRole('link', { name: 'Sign in' }).first().waitFor();

  await page.getByText('You are signed out').first().waitFor();
  await heading(/sign in first/)(page);
  expect(await page.getByText('Charged').count()).toBe(0);
});

journey('whose session the desk ends is told so', async ({ enter }) => {
  const page = await enter(desk, { as: 'client@example.com', at: '/tickets' });
  await page
    .getByRole('link', { name: /reactivat/i })
    .first()
    .click();
  await page.locator('[data-live=live]').first().waitFor();
  const kim = 'admin@example.com';
  const { person } = await desk.ask<{ person: { id: string } }>(
    'client@example.com',
    '{ person: viewer { id } }',
  );

  await desk.ask(kim, `mutation { suspendPerson(input: { personId: "${person.id}" }) { id } }`);

  await page.getByText('You are signed out').first().waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor();
});

const arrivals = [
  ['Sarah Mitchell', 'My tickets'],
  ['Austin Coy', 'My tickets'],
  ['James Osei', 'Support board'],
  ['Kim John', 'Support board'],
  ['Desk Administrator', 'Support board'],
] as const;

describe('one click in the demo makes somebody', () => {
  journey.for(arrivals)('%s, who arrives at %s', async ([name, title], { enter }) => {
    const page = await enter(desk, { at: '/sign-in' });
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await heading(title)(page);
  });
});
