import { afterAll } from 'vitest';
import { sendTicket, writeTicket } from './stage/guest.ts';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { message } from './stage/messages.ts';
import { heading } from './stage/views.ts';

const desk = await openDesk();
afterAll(() => desk.close());

journey('an employee asks for help in the same portal as customers', async ({ enter }) => {
  const austin = await enter(desk, { as: 'employee@example.com', at: '/tickets' });
  await heading('My tickets')(austin);
  await austin.getByRole('link', { name: 'New ticket' }).first().click();
  await writeTicket(austin, {
    category: 'Account',
    subject: 'No access since the security update',
    body: 'Since this morning my account says that I am nobody.',
  });
  await austin.getByText(/Answers go to employee@example.com/).waitFor();
  const number = await sendTicket(austin);
  await austin.getByRole('link', { name: 'Follow it live' }).click();
  await heading('No access since the security update')(austin);

  // The dispatcher sees an employee, and gives the ticket to level 2.
  const kim = await enter(desk, {
    as: 'dispatcher@example.com',
    at: `/board/tickets/${number}`,
  });
  await kim.getByText('HLM staff').first().waitFor();
  await kim.getByRole('button', { name: /^Change Team/ }).click();
  await kim.getByRole('menu').getByText('Level 2 technical').click();
  await austin.getByText('Level 2 technical', { exact: false }).first().waitFor();
  const tim = await enter(desk, { as: 'agent2@example.com', at: `/board/tickets/${number}` });
  await tim.getByRole('button', { name: 'Claim' }).click();
  await tim.getByLabel('Reply to Austin Coy').fill('Your access is back. Please sign in again.');
  await tim.getByRole('button', { name: 'Send', exact: true }).click();
  await tim.getByRole('button', { name: 'Send now' }).click();
  await message(austin, 'Your access is back.').waitFor();

  // The desk's own people are no agents for it.
  await austin.goto('/board');
  await heading('This page is not for your account')(austin);
});
