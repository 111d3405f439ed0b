import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { type Enter, journey } from './stage/journey.ts';
import { type JourneyDesk, openDesk } from './stage/journey-desk.ts';
import { idOf, verbsOf } from './stage/verbs.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const employee = 'employee@example.com';
const dispatcher = 'dispatcher@example.com';
const kim = verbsOf(desk, dispatcher);

/** A page of somebody whose own clock goes on with the desk's. */
async function entered(enter: Enter, as: string, at: string) {
  const page = await enter(desk, { as, at: '/favicon.svg' });
  await page.clock.install();
  await page.goto(at);
  await page.getByText(/^Live/).first().waitFor();
  return page;
}

/** So much time passes for the desk, and for everybody who looks. */
async function timePasses({ advance }: JourneyDesk, minutes: number, pages: readonly Page[]) {
  advance(minutes);
  for (const page of pages) await page.clock.fastForward(minutes * 60_000);
}

/** Of an employee; the number that they were told. */
async function opened(subject: string) {
  const { openTicket } = await desk.ask<{ openTicket: { ticket: { number: number } } }>(
    employee,
    `mutation($subject: String!) {
      openTicket(input: { subject: $subject, body: "Since this morning." }) { ticket { number } }
    }`,
    { subject },
  );
  return openTicket.ticket.number;
}

const chip = (page: Page, number: number) =>
  page.locator(`[data-id]`, { hasText: `#${number}` }).first();

journey('a ticket becomes late while everybody watches', async ({ enter }) => {
  const number = await opened('No access since the security update');
  await kim.changePriority(await idOf(desk, number), 'URGENT');
  const austin = await entered(enter, employee, `/tickets/${number}`);
  const board = await entered(enter, dispatcher, '/board');
  const inbox = await entered(enter, dispatcher, '/board/inbox');
  const all = [austin, board, inbox];
  await austin.getByText(/first answer by \d\d:\d\d/i).waitFor();
  await chip(board, number)
    .getByText(/1[45] min left/)
    .waitFor();

  await timePasses(desk, 11.5, all);
  await chip(board, number)
    .getByText(/[23] min left/)
    .waitFor();
  const told = inbox.getByRole('listitem').filter({ hasText: `#${number}` });
  await told.getByText('Due soon', { exact: true }).waitFor();
  await inbox.waitForFunction(() => /^\(\d+\) Inbox/.test(document.title));

  await timePasses(desk, 4, all);
  await chip(board, number)
    .getByText(/Overdue/)
    .waitFor();
  await told.getByText('Overdue', { exact: true }).waitFor();
  await austin
    .getByText(/We promised an answer by .* and are late/)
    .first()
    .waitFor();
});

journey(
  'what waits for the customer stands still, and their answer lets it go on',
  async ({ enter }) => {
    const number = await opened('The report is empty');
    const id = await idOf(desk, number);
    await kim.changePriority(id, 'URGENT');
    const board = await entered(enter, dispatcher, '/board');
    await kim.reply(id, 'Which report is it?');
    await kim.changeStatus(id, 'PENDING');
    await chip(board, number).getByText('Paused').waitFor();
    const left = async () =>
      (await chip(board, number).getByText(/left/).first().textContent()) ?? '';

    await timePasses(desk, 30, [board]);
    await chip(board, number).getByText('Paused').waitFor();
    await verbsOf(desk, employee).reply(id, 'The one of May.');

    // Of three hours half a minute has passed, and the next answer is owed within thirty minutes.
    await chip(board, number)
      .getByText(/(29|30) min left/)
      .waitFor();
    expect(await left()).toMatch(/left/);
  },
);

journey('another priority promises something else, of which nothing is lost', async ({ enter }) => {
  const number = await opened('The invoice is wrong');
  const id = await idOf(desk, number);
  const austin = await entered(enter, employee, `/tickets/${number}`);
  const board = await entered(enter, dispatcher, '/board');
  await timePasses(desk, 10, [austin, board]);

  await kim.changePriority(id, 'URGENT');

  await chip(board, number)
    .getByText(/[45] min left/)
    .waitFor();
  await austin.getByText(/first answer by \d\d:\d\d/i).waitFor();
});
