import { afterAll, expect } from 'vitest';
import { openTicket } from './stage/guest.ts';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { arrowTo, enterOn, tabTo, typeInto } from './stage/keyboard.ts';
import { message } from './stage/messages.ts';
import { idOf, verbsOf } from './stage/verbs.ts';

const desk = await openDesk();
afterAll(() => desk.close());

journey('without a pointer a ticket is handed up, given on and claimed', async ({ enter }) => {
  const guest = await enter(desk);
  const number = await openTicket(guest, {
    category: 'Technical',
    subject: 'The import stops at row 200',
    body: 'Every time, whatever the file.',
  });
  await verbsOf(desk, 'agent1@example.com').claim(await idOf(desk, number));

  const at = `/board/tickets/${number}`;
  const agent = await enter(desk, { as: 'agent1@example.com', at });
  await enterOn(agent.getByRole('button', { name: 'Hand off' }));
  await typeInto(agent.getByLabel('What they need to know'), 'Row 200 holds a zero byte.');
  await enterOn(agent.getByRole('button', { name: 'Hand to Level 2 technical' }));
  await guest.getByText('Your place in the Level 2 technical queue').waitFor();

  const lead = await enter(desk, { as: 'dispatcher@example.com', at });
  await enterOn(lead.getByRole('button', { name: /^Change Team/ }));
  await arrowTo(lead.getByRole('menuitemcheckbox', { name: /^Level 3/ }));
  await lead.keyboard.press('Enter');
  await guest
    .getByText(/Level 3/)
    .first()
    .waitFor();

  const expert = await enter(desk, { as: 'agent3@example.com', at });
  await message(expert, 'Row 200 holds a zero byte.').waitFor();
  await enterOn(expert.getByRole('button', { name: 'Claim' }));
  await guest.getByText(/has your ticket/).waitFor();
});

journey('without a pointer a faster answer is asked for and taken back', async ({ enter }) => {
  const guest = await enter(desk);
  const number = await openTicket(guest, { subject: 'Invoice for the bank', body: 'By noon.' });
  const lead = await enter(desk, { as: 'dispatcher@example.com', at: `/board/tickets/${number}` });

  await enterOn(guest.getByRole('button', { name: 'Ask for a faster answer' }));
  await typeInto(guest.getByLabel('Why can it not wait?'), 'The bank closes at noon.');
  await enterOn(guest.getByRole('button', { name: 'Ask now' }));
  await lead.getByText(/asks for escalation/).waitFor();

  await enterOn(guest.getByRole('button', { name: 'Withdraw' }));
  await lead.getByText(/asks for escalation/).waitFor({ state: 'detached' });
});

journey('at twice the size the single letters are switched off and on again', async ({ enter }) => {
  const guest = await enter(desk);
  const number = await openTicket(guest, { subject: 'Seats for ten more', body: 'From Monday.' });
  const kim = await enter(desk, {
    as: 'dispatcher@example.com',
    at: '/triage',
    viewport: { width: 720, height: 450 },
  });
  for (const at of ['/triage', '/board', `/board/tickets/${number}`]) {
    await kim.goto(at);
    await enterOn(kim.getByRole('button', { name: 'Keyboard shortcuts' }));
    const letters = kim.getByRole('checkbox', { name: /^Single-key shortcuts/ });
    await tabTo(letters);
    await kim.keyboard.press('Space');
    await kim.keyboard.press('Escape');
    await kim.keyboard.press('?');
    expect(await letters.isVisible()).toBe(false);

    await enterOn(kim.getByRole('button', { name: 'Keyboard shortcuts' }));
    await tabTo(letters);
    await kim.keyboard.press('Space');
    await kim.keyboard.press('Escape');
    await kim.keyboard.press('?');
    await letters.waitFor();
    await kim.keyboard.press('Escape');
  }
});
