import { afterAll, expect } from 'vitest';
import { openTicket } from './stage/guest.ts';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { message } from './stage/messages.ts';
import { received } from './stage/received.ts';
import { idOf, verbsOf } from './stage/verbs.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const level1 = 'agent1@example.com';
const level2 = 'agent2@example.com';

journey('level 1 hands a ticket up, and the customer sees who has it now', async ({ enter }) => {
  const guest = await enter(desk);
  const sentToGuest = received(guest);
  const number = await openTicket(guest, {
    category: 'Technical',
    subject: 'The import stops at row 100',
    body: 'Every time, whatever the file.',
  });
  await verbsOf(desk, level1).claim(await idOf(desk, number));
  await guest.getByText('James Osei has your ticket').waitFor();

  // Handing off needs a note.
  const agent = await enter(desk, { as: level1, at: `/board/tickets/${number}` });
  await agent.getByRole('button', { name: 'Hand off' }).click();
  await agent.getByText('It goes to').waitFor();
  await agent.getByRole('button', { name: 'Hand to Level 2 technical' }).click();
  await agent.getByText('Write what the next level needs to know.').waitFor();
  await agent.getByLabel('What they need to know').fill('Row 100 holds a zero byte.');
  await agent.getByRole('button', { name: 'Hand to Level 2 technical' }).click();
  await message(agent, 'Row 100 holds a zero byte.').waitFor();
  await guest.getByText('Your place in the Level 2 technical queue').waitFor();

  // Level 2 takes it with all that was said.
  const colleague = await enter(desk, { as: level2, at: `/board/tickets/${number}` });
  await message(colleague, 'Row 100 holds a zero byte.').waitFor();
  await colleague.getByRole('button', { name: 'Claim' }).click();
  await guest.getByText('Tim Samuel has your ticket').waitFor();
  expect(sentToGuest()).not.toContain('zero byte');
});

journey('a customer asks for a faster answer and takes it back', async ({ enter }) => {
  const guest = await enter(desk);
  const number = await openTicket(guest, { subject: 'Invoice for the auditors', body: 'By noon.' });
  const lead = await enter(desk, { as: 'dispatcher@example.com', at: `/board/tickets/${number}` });

  await guest.getByRole('button', { name: 'Ask for a faster answer' }).click();
  await guest.getByRole('button', { name: 'Ask now' }).click();
  await guest.getByText('Please say why, so that the lead can decide.').first().waitFor();
  await guest.getByLabel('Why can it not wait?').fill('The auditors leave at noon.');
  await guest.getByRole('button', { name: 'Ask now' }).click();
  await guest.getByText(/You asked for a faster answer/).waitFor();
  await lead.getByText(/asks for escalation/).waitFor();
  await lead
    .getByText(/The auditors leave at noon/)
    .first()
    .waitFor();

  await guest.getByRole('button', { name: 'Withdraw' }).click();
  await guest.getByText(/You asked for a faster answer/).waitFor({ state: 'detached' });
  await lead.getByText(/asks for escalation/).waitFor({ state: 'detached' });

  // Words that sound urgent bring the offer by themselves.
  await guest.getByLabel('Your message').fill('Our website is down, this is urgent!');
  await guest.getByText('Is it urgent?', { exact: false }).waitFor();
});
