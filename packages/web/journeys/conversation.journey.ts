import type { Locator, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { openTicket } from './stage/guest.ts';
import { journey, phone } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { message, notice } from './stage/messages.ts';
import { idOf, numbersIn, verbsOf } from './stage/verbs.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const kim = 'dispatcher@example.com';
const [long = 0] = await numbersIn(desk, 'IN_PROGRESS');

const thread = (page: Page) => page.getByRole('region', { name: 'Conversation' });
const newMessage = (page: Page) => page.getByRole('button', { name: 'New message' });

/** How much of the conversation lies below what is seen. */
const below = (page: Page) =>
  thread(page).evaluate((at) => at.scrollHeight - at.clientHeight - at.scrollTop);

async function readUp(page: Page) {
  await thread(page).hover();
  await page.mouse.wheel(0, -600);
  await expect.poll(() => below(page)).toBeGreaterThan(400);
}

const expectAtEnd = (page: Page) =>
  expect.poll(() => below(page), { timeout: 5000 }).toBeLessThan(2);

journey(
  'one sees what one sends, and is not pulled away by what others write',
  async ({ enter }) => {
    const colleague = verbsOf(desk, 'admin@example.com');
    const id = await idOf(desk, long);
    for (let n = 1; n <= 12; n += 1) await colleague.reply(id, `Step ${n} is done.\n\nMore soon.`);
    const page = await enter(desk, { as: kim, at: `/board/tickets/${long}` });
    await message(page, 'Step 12 is done.').waitFor();
    await expectAtEnd(page);

    await readUp(page);
    await page.getByRole('button', { name: 'Internal note' }).click();
    await page.getByLabel('Internal note for colleagues').fill('Ask for the invoice first.');
    await page.getByRole('button', { name: 'Add note' }).click();
    await message(page, 'Ask for the invoice first.').waitFor();
    await expectAtEnd(page);
    expect(await newMessage(page).count()).toBe(0);

    await readUp(page);
    const before = await below(page);
    await colleague.reply(id, 'All steps are done.');
    await newMessage(page).waitFor();
    expect(await below(page)).toBeGreaterThanOrEqual(before);
    await newMessage(page).click();
    await message(page, 'All steps are done.').waitFor();
    await expectAtEnd(page);
    await newMessage(page).waitFor({ state: 'detached' });

    // Who is at the end follows without being asked.
    await colleague.reply(id, 'Anything else?');
    await message(page, 'Anything else?').waitFor();
    await expectAtEnd(page);
    expect(await newMessage(page).count()).toBe(0);
  },
);

journey(
  'a notice never covers what one writes in, however narrow the screen',
  async ({ enter }) => {
    const waiting = (await numbersIn(desk, 'NEW'))[0] ?? 0;
    const page = await enter(desk, { ...phone, as: kim, at: `/board/tickets/${waiting}` });
    const composer = page.getByRole('region', { name: 'Write on this ticket' });
    await page.getByRole('button', { name: 'Claim' }).click();
    await notice(page, `You took ticket ${waiting}`).waitFor();
    await expectApart(notice(page, 'You took'), composer);
    await composer.getByRole('textbox').fill('We are on it.\n\nMore soon.');
    await expectApart(notice(page, 'You took'), composer);

    // What one does most says what it is, also where there is little room.
    for (const name of ['Hand off', 'Resolve']) {
      const button = await page.getByRole('button', { name }).boundingBox();
      expect(button?.width).toBeGreaterThan(60);
    }

    // The search of the board stands at its head.
    await page.goto(`/board?q=${long}`);
    const search = page.getByRole('searchbox');
    await page.getByRole('button', { name: `Actions for #${long}` }).click();
    await page.getByRole('menuitem', { name: 'On hold' }).click();
    await notice(page, 'moved to On hold').waitFor();
    await search.focus();
    await expectApart(notice(page, 'moved to On hold'), search);
  },
);

journey(
  'a notice covers neither the reply nor the controls of the ticket’s head',
  async ({ enter }) => {
    const waiting = (await numbersIn(desk, 'NEW'))[1] ?? 0;
    const page = await enter(desk, { as: kim, at: `/board/tickets/${waiting}` });
    const composer = page.getByRole('region', { name: 'Write on this ticket' });
    await page.getByRole('button', { name: 'Claim' }).click();
    await composer.getByRole('textbox').fill('We are on it.');
    const taken = notice(page, `You took ticket ${waiting}`);

    await expectApart(taken, composer);
    await expectApart(taken, page.getByRole('button', { name: /^Change Status/i }));
    await expectApart(taken, page.getByRole('button', { name: 'Resolve' }));
  },
);

journey(
  'a customer reads what was said earlier, and on a closed ticket that writing reopens it',
  async ({ enter }) => {
    const guest = await enter(desk, phone);
    const number = await openTicket(guest, { subject: 'A long story', body: 'It began in May.' });
    const id = await idOf(desk, number);
    const agent = verbsOf(desk, kim);
    await agent.claim(id);
    for (let n = 1; n <= 95; n += 1) await agent.reply(id, `Chapter ${n} is read.\n\nGo on.`);
    await guest.reload();
    await message(guest, 'Chapter 95 is read.').waitFor();
    // Ninety-five messages came after it, and the event is told nonetheless.
    const earlier = guest.getByRole('button', { name: 'Show earlier messages' });
    await earlier.scrollIntoViewIfNeeded();
    const first = message(guest, 'Chapter 46 is read.');
    const before = await first.boundingBox();
    await earlier.press('Enter');
    await message(guest, 'It began in May.').waitFor({ state: 'attached' });
    await guest
      .getByText(/Kim John took the ticket/)
      .first()
      .waitFor({ state: 'attached' });
    await expect
      .poll(async () => Math.abs(((await first.boundingBox())?.y ?? 0) - (before?.y ?? 0)))
      .toBeLessThan(2);
    expect(await guest.evaluate(() => document.activeElement?.textContent)).toContain(
      'It began in May.',
    );

    // The agent's thread reads on by itself, and stays where it is, too.
    const page = await enter(desk, { as: kim, at: `/board/tickets/${number}` });
    await message(page, 'Chapter 95 is read.').waitFor();
    await expectAtEnd(page);
    const height = () => thread(page).evaluate((at) => at.scrollHeight);
    await expect.poll(height).toBeGreaterThan(8500);
    const shown = await height();
    await thread(page).evaluate((at) => at.scrollTo(0, 0));
    await expect.poll(height).toBeGreaterThan(shown + 1000);
    await expect(inSight(message(page, 'Chapter 16 is read.'))).resolves.toBe(true);

    await guest.getByLabel('Your message').fill('And it ends in July.');
    await guest.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(inSight(message(guest, 'And it ends in July.'))).resolves.toBe(true);

    await agent.changeStatus(id, 'RESOLVED', 'Is it well told?');
    await guest.getByRole('button', { name: "Yes, it's solved" }).click();
    const hint = guest.getByText('A message reopens the ticket.');
    await hint.waitFor();
    const send = await guest.getByRole('button', { name: 'Send', exact: true }).boundingBox();
    expect(send && send.x + send.width).toBeLessThan(390);
  },
);

const inSight = (one: Locator) =>
  one.evaluate(
    (at) =>
      new Promise<boolean>((resolve) => {
        new IntersectionObserver(([seen], observer) => {
          if (seen?.isIntersecting) resolve(true);
          if (seen?.isIntersecting) observer.disconnect();
        }).observe(at);
      }),
  );

const expectApart = (one: Locator, other: Locator) =>
  expect
    .poll(async () => {
      const [a, b] = [await one.boundingBox(), await other.boundingBox()];
      return a && b && (a.y + a.height <= b.y || b.y + b.height <= a.y);
    })
    .toBe(true);
