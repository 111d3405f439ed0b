import { afterAll } from 'vitest';
import { cardIn, cardLink } from './stage/board.ts';
import { openedNumber } from './stage/guest.ts';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { enterOn, tabTo, typeInto } from './stage/keyboard.ts';
import { message } from './stage/messages.ts';
import { heading } from './stage/views.ts';

const desk = await openDesk();
afterAll(() => desk.close());

journey('the whole story is played without a pointer on either side', async ({ enter }) => {
  const guest = await enter(desk);
  const button = (name: string | RegExp) => guest.getByRole('button', { name });

  // A guest opens a ticket with a file, which the system's own dialog gives.
  guest.on('filechooser', (chooser) =>
    chooser.setFiles({
      name: 'invoice.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Two seats, one of them nobody’s.'),
    }),
  );
  await heading('How can we help?')(guest);
  await enterOn(guest.getByRole('link', { name: /^Open a ticket/ }));
  await tabTo(guest.getByRole('radio').first());
  await guest.keyboard.press('Space');
  await typeInto(guest.getByLabel('In one line'), 'No pointer here');
  await typeInto(guest.getByLabel('What happened?'), 'My mouse broke, and so did the invoice.');
  await enterOn(button('Add files'));
  await typeInto(guest.getByLabel('Your name'), 'Brightline Finance');
  await typeInto(guest.getByLabel('E-mail'), 'guest@example.org');
  await guest.getByText('Ready').waitFor();
  await enterOn(button('Open the ticket'));
  const number = await openedNumber(guest);
  await enterOn(guest.getByRole('link', { name: 'Follow it live' }));
  await heading('No pointer here')(guest);

  // An agent carries the card with Space and the arrow keys, and opens it with Enter.
  const agent = await enter(desk, { as: 'agent1@example.com', at: `/board?q=${number}` });
  await tabTo(cardLink(agent, number));
  await agent.keyboard.press('Space');
  await agent.keyboard.press('ArrowRight');
  await agent.keyboard.press('Space');
  await cardIn(agent, number, 'IN_PROGRESS').waitFor();
  await guest.getByText('James Osei has your ticket').waitFor();
  await tabTo(cardLink(agent, number));
  await agent.keyboard.press('Enter');
  await heading(/No pointer here/)(agent);

  // A note by one key, a reply by another, both sent by Ctrl and Enter.
  await agent.getByLabel('Reply to Brightline Finance').waitFor();
  await agent.keyboard.press('n');
  await typeInto(agent.getByLabel('Internal note for colleagues'), 'Bring them a mouse.');
  await agent.keyboard.press('Control+Enter');
  await message(agent, 'Bring them a mouse.').waitFor();
  await enterOn(agent.getByRole('button', { name: 'Reply', exact: true }), 'Shift+Tab');
  await typeInto(agent.getByLabel('Reply to Brightline Finance'), 'One seat is refunded.');
  await agent.keyboard.press('Control+Enter');
  await message(guest, 'One seat is refunded.').waitFor();

  await typeInto(guest.getByLabel('Your message'), 'And the other one?');
  await guest.keyboard.press('Control+Enter');
  await message(agent, 'And the other one?').waitFor();

  await enterOn(agent.getByRole('button', { name: 'Resolve' }), 'Shift+Tab');
  await agent.keyboard.type('Both seats are refunded.');
  await enterOn(agent.getByRole('button', { name: 'Resolve and tell Brightline Finance' }));

  // Confirmed and rated.
  await guest.getByRole('heading', { name: 'Did this solve your problem?' }).waitFor();
  await enterOn(button("Yes, it's solved"), 'Shift+Tab');
  await guest.getByRole('heading', { name: 'This ticket is closed' }).waitFor();
  await tabTo(guest.getByRole('radio', { name: 'Awful' }));
  await guest.keyboard.press('ArrowLeft');
  await typeInto(guest.getByLabel('Anything to add?'), 'Without a single click.');
  await enterOn(button('Send the comment'));
  await agent.getByText('5 of 5', { exact: true }).waitFor();
  await agent.getByText('Without a single click.').waitFor();
});

journey('the first stop of a page leads past its menus', async ({ enter }) => {
  const page = await enter(desk, { as: 'customer@example.com', at: '/tickets' });
  await heading('My tickets')(page);
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Skip to the content' }).waitFor();
  await page.keyboard.press('Enter');
  await tabTo(page.getByRole('searchbox', { name: 'Search by number or words' }));
});
