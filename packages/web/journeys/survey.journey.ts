import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { axeViolations } from './stage/axe.ts';
import { openTicket } from './stage/guest.ts';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { enterOn, tabTo, typeInto } from './stage/keyboard.ts';
import { linkInLetter } from './stage/letters.ts';
import { message } from './stage/messages.ts';
import { idOf, verbsOf } from './stage/verbs.ts';
import { heading } from './stage/views.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const james = verbsOf(desk, 'agent1@example.com');

/** A guest's ticket that an agent has just resolved, on the guest's screen. */
async function resolved(page: Page, subject: string) {
  const number = await openTicket(page, { subject, body: 'Since Monday.' });
  const id = await idOf(desk, number);
  await james.changeStatus(id, 'RESOLVED', 'It is mended.');
  await page.getByRole('heading', { name: 'Did this solve your problem?' }).waitFor();
  return { number, id };
}

const ratingsOf = async (id: string) => [
  ...(await desk.db`select score, agent_score, comment from rating where ticket_id = ${id}`),
];

const thanks = heading('Thank you for telling us');

journey(
  'a survey is answered out of the mailbox, and changed, without a pointer',
  async ({ enter }) => {
    const guest = await enter(desk);
    const { number, id } = await resolved(guest, 'The door is stuck');
    await guest.getByRole('button', { name: "Yes, it's solved" }).click();
    const closed = `Ticket ${number} is closed`;
    await linkInLetter(desk, { subject: closed, address: '/survey' });

    const page = await enter(desk, { at: '/dev/mail' });
    await page.frameLocator('iframe').first().getByRole('link', { name: 'Rate the help' }).click();
    await heading('How did we do?')(page);
    expect(page.url()).not.toContain('#');
    expect(await ratingsOf(id)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    const face = (group: RegExp, name: string) =>
      page.getByRole('group', { name: group }).getByRole('radio', { name });

    await enterOn(page.getByRole('button', { name: 'Send my answer' }));
    await page.getByText('Please say how satisfied you are with the outcome.').waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await tabTo(face(/James Osei/, 'Awful'));
    await page.keyboard.press('ArrowLeft');
    await typeInto(page.getByLabel('Anything to add?'), 'It took two visits.');
    await enterOn(page.getByRole('button', { name: 'Send my answer' }));
    await thanks(page);
    const comment = 'It took two visits.';
    expect(await ratingsOf(id)).toEqual([{ score: 2, agentScore: 5, comment }]);
    // Whoever looks at the ticket sees it come.
    await guest
      .getByRole('group', { name: /outcome/ })
      .getByText('Poor')
      .waitFor();

    await page.reload();
    await thanks(page);
    const again = await linkInLetter(desk, { subject: closed, address: '/survey' });
    await page.goto('/');
    await page.goto(again);
    await page.getByText(/This is what you told us/).waitFor();
    await tabTo(face(/outcome/, 'Poor'));
    await page.keyboard.press('ArrowRight');
    await enterOn(page.getByRole('button', { name: 'Send my answer' }));
    await thanks(page);
    expect(await ratingsOf(id)).toEqual([{ score: 3, agentScore: 5, comment }]);
  },
);

/** As if nothing had been heard for as long as the desk waits. */
const hearNothing = (id: string) => desk.db`
  update silence set reminders_sent = 1, next_at = now(), ends_at = now() where ticket_id = ${id}`;

const say = async (page: Page, words: string) => {
  await page.getByLabel('Your message').fill(words);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
};

journey(
  'silence closes, words reopen, and later they go on as another ticket',
  async ({ enter }) => {
    const guest = await enter(desk);
    const { number, id } = await resolved(guest, 'The lamp flickers');
    const link = await linkInLetter(desk, { subject: String(number), address: '/track/open' });
    await hearNothing(id);
    await guest.getByRole('heading', { name: 'This ticket is closed' }).waitFor();
    await guest.getByText(/^Until .* a message reopens the ticket/).waitFor();
    await say(guest, 'It flickers again.');
    await guest.getByText('James Osei has your ticket').waitFor();

    await james.changeStatus(id, 'RESOLVED', 'A new bulb.');
    await guest.getByRole('button', { name: "Yes, it's solved" }).click();
    await guest.getByRole('heading', { name: 'This ticket is closed' }).waitFor();
    await desk.db`update ticket set closed_at = closed_at - interval '8 days' where id = ${id}`;
    await guest.reload();
    await guest.getByText('A message opens a new ticket, which follows this one.').waitFor();
    await guest
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'lamp.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('It flickers thrice.'),
      });
    await say(guest, 'The new bulb flickers, too.');
    await message(guest, 'The new bulb flickers, too.').getByText('lamp.txt').waitFor();
    await guest.getByText(`wrote on ticket #${number}, which is closed`).first().waitFor();
    const [follower] = await desk.db<[{ number: number }]>`
    select t.number from follow_up f join ticket t on t.id = f.ticket_id where f.follows_id = ${id}`;
    expect(guest.url()).toBe(`${desk.url}/tickets/${follower.number}`);
    // It is the guest's from now on: answers arrive.
    await james.reply(await idOf(desk, follower.number), 'We come by.');
    await message(guest, 'We come by.').waitFor();
    await guest.reload();
    await message(guest, 'We come by.').waitFor();

    const agent = await enter(desk, {
      as: 'agent1@example.com',
      at: `/board/tickets/${follower.number}`,
    });
    await agent.getByRole('link', { name: `#${number}`, exact: true }).click();
    await agent.getByRole('link', { name: `#${follower.number}`, exact: true }).waitFor();

    await guest.goto(link);
    await guest.getByRole('heading', { name: 'This ticket is closed' }).waitFor();
  },
);
