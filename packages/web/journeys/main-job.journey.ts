import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { cardIn, cardLink, dragCard, findCard } from './stage/board.ts';
import { openedNumber, writeTicket } from './stage/guest.ts';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { leaveInLine } from './stage/line.ts';
import { message } from './stage/messages.ts';
import { received } from './stage/received.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const inLine = (page: Page, place: string) =>
  page.locator('[data-position]').filter({ hasText: place }).waitFor();

journey('a guest waits in line, is answered live, confirms and rates', async ({ enter }) => {
  // Two before a new ticket, and one behind that can wait.
  await leaveInLine(desk, 3);
  const guest = await enter(desk);
  const sentToGuest = received(guest);

  // A guest opens a ticket with a screenshot attached.
  await guest.getByRole('link', { name: 'Open a ticket' }).click();
  await writeTicket(guest, {
    subject: 'Charged twice for the same campaign',
    body: 'The card was charged twice this morning. Here is what I see.',
    name: 'Brightline Finance',
    email: 'guest@example.org',
  });
  const screenshot = await guest.screenshot();
  await guest
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'charged-twice.png', mimeType: 'image/png', buffer: screenshot });
  await guest.getByText('Ready').waitFor();
  await guest.getByRole('button', { name: 'Open the ticket' }).click();

  // They get a number, a place in line and a way to follow it.
  const number = await openedNumber(guest);
  await guest.getByText(/You are 3rd in line/).waitFor();
  await guest.getByText(/on its way to guest@example.org/).waitFor();
  await guest.getByRole('link', { name: 'Follow it live' }).click();
  await inLine(guest, '3rd');
  await guest.getByText(/^Live/).waitFor();

  // The place changes by itself when an agent takes somebody ahead.
  const agent = await enter(desk, { as: 'agent1@example.com', at: '/board' });
  await agent.getByRole('button', { name: 'Claim next of Billing' }).click();
  await inLine(guest, '2nd');
  await guest.getByText('Somebody ahead of you is being helped now.').waitFor();
  await agent.getByRole('button', { name: 'Undo' }).waitFor();
  await agent.getByRole('link', { name: 'Back to the board' }).click();
  await agent.getByRole('button', { name: 'Claim next of Billing' }).click();
  await inLine(guest, '1st');

  // The agent drags the card over, and the guest sees who has it.
  await findCard(agent, number);
  await dragCard(agent, number, 'IN_PROGRESS');
  await cardIn(agent, number, 'IN_PROGRESS').waitFor();
  await guest.getByText('James Osei has your ticket').waitFor();

  // In the workspace the agent writes a note, and then an answer.
  await cardLink(agent, number).click();
  await agent.getByRole('button', { name: 'Internal note' }).click();
  await agent.getByLabel('Internal note for colleagues').fill('The second charge is a hold.');
  await agent.getByRole('button', { name: 'Add note' }).click();
  await message(agent, 'The second charge is a hold.').waitFor();
  await agent.getByRole('button', { name: 'Reply', exact: true }).click();
  await agent.getByLabel('Reply to Brightline Finance').fill('One of the two is only reserved.');
  await agent.getByRole('button', { name: 'Send', exact: true }).click();
  await agent.getByRole('button', { name: 'Send now' }).click();

  // The guest reads it without reloading, and answers.
  await message(guest, 'One of the two is only reserved.').waitFor();
  await guest.getByLabel('Your message').fill('Thank you. When will it disappear?');
  await guest.getByRole('button', { name: 'Send', exact: true }).click();
  await message(agent, 'When will it disappear?').waitFor();

  // Resolved: the guest is asked whether it works, confirms and rates.
  await agent.getByRole('button', { name: 'Resolve' }).click();
  await agent.getByLabel('What solved it').fill('The hold is released; it vanishes tonight.');
  await agent.getByRole('button', { name: 'Resolve and tell Brightline Finance' }).click();
  await guest.getByRole('heading', { name: 'Did this solve your problem?' }).waitFor();
  await guest.getByRole('button', { name: "Yes, it's solved" }).click();
  await guest.getByRole('heading', { name: 'This ticket is closed' }).waitFor();
  await guest.getByRole('radio', { name: 'Great' }).check({ force: true });
  await guest.getByLabel('Anything to add?').fill('Quick and clear.');
  await guest.getByRole('button', { name: 'Send the comment' }).click();
  await agent.getByText('5 of 5', { exact: true }).waitFor();
  await agent.getByText('Quick and clear.').waitFor();

  // The screenshot arrived whole, and the note never left the desk.
  const picture = agent.getByRole('link', { name: /charged-twice\.png/ }).first();
  const file = await agent.request.get(String(await picture.getAttribute('href')));
  expect((await file.body()).equals(screenshot)).toBe(true);
  expect(sentToGuest()).toContain('One of the two is only reserved.');
  expect(sentToGuest()).not.toContain('The second charge is a hold.');
});
