import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { lineTo } from '../../api/test/proxy.ts';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { message } from './stage/messages.ts';
import { idOf, verbsOf } from './stage/verbs.ts';
import { heading } from './stage/views.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const sarah = 'customer@example.com';
const james = verbsOf(desk, 'agent1@example.com');
const ticket = '/tickets/1234';
const id = await idOf(desk, 1234);

/** What is promised, and a second for a machine that is busy with other tests. */
const noticedWithinMs = 6000;

const mark = (page: Page, phase: 'live' | 'reconnecting') =>
  page.locator(`[data-live=${phase}]`).first();

async function expectCut(page: Page) {
  await mark(page, 'reconnecting').waitFor({ timeout: noticedWithinMs });
  await page
    .getByText(/^Reconnecting, last checked \d+:\d+/)
    .first()
    .waitFor();
}

journey('a device that goes offline says so, and catches up by itself', async ({ enter }) => {
  const page = await enter(desk, { as: sarah, at: ticket });
  await mark(page, 'live').waitFor();
  await page.context().setOffline(true);
  await expectCut(page);
  await page.getByText('You are offline', { exact: false }).waitFor();
  await james.reply(id, 'Written while you were away.');
  await page.context().setOffline(false);
  await message(page, 'Written while you were away.').waitFor();
  await mark(page, 'live').waitFor();
  await page.getByText('You are offline', { exact: false }).waitFor({ state: 'detached' });
});

/** Only the part that shows it says this text; where texts are kept it has a value. */
const holdsConversation = /\(.ticket\.conversation\.channels.\)/;

journey('who goes offline before the page is whole gets the rest when back', async ({ enter }) => {
  const page = await enter(desk, { as: sarah, at: 'about:blank' });
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    if (!holdsConversation.test(await response.text())) return route.fulfill({ response });
    await heading(/Team plan/)(page);
    await page.context().setOffline(true);
    await route.abort('internetdisconnected');
  });
  await page.goto(ticket);
  await page.getByText('You are offline', { exact: false }).waitFor();
  await page.unroute('**/assets/*.js');
  await page.context().setOffline(false);
  await page.getByLabel('Your message').waitFor();
  await page.getByText('You are offline', { exact: false }).waitFor({ state: 'detached' });
});

journey('a line that is dead without a word is noticed, too', async ({ enter }) => {
  const line = await lineTo(desk.url);
  const through = { ...desk, url: line.url.replace(/\/$/, '') };
  const page = await enter(through, { as: sarah, at: ticket });
  await mark(page, 'live').waitFor();
  line.freeze();
  await expectCut(page);
  await james.reply(id, 'Written while the line was dead.');
  line.mend();
  await message(page, 'Written while the line was dead.').waitFor();
  await mark(page, 'live').waitFor();
  await page.context().close();
  await line.close();
});

journey('while the desk restarts nothing that is written is lost or doubled', async ({ enter }) => {
  const page = await enter(desk, { as: sarah, at: ticket });
  const board = await enter(desk, { as: 'agent1@example.com', at: '/board' });
  await mark(page, 'live').waitFor();
  await mark(board, 'live').waitFor();
  await page.getByLabel('Your message').fill('Written during the restart.');
  await desk.stop();
  await expectCut(page);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const away = page.getByText('The desk cannot be reached just now', { exact: false });
  await away.waitFor();
  await desk.start();
  await mark(page, 'live').waitFor();
  await mark(board, 'live').waitFor();

  // What is no longer true goes by itself; what was written is still there to be sent.
  await away.waitFor({ state: 'detached' });
  expect(await page.getByLabel('Your message').inputValue()).toBe('Written during the restart.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await message(page, 'Written during the restart.').waitFor();
  const [kept] = await desk.db<{ count: number }[]>`
    select count(*)::int as count from message where body = 'Written during the restart.'`;
  expect(kept?.count).toBe(1);
});

journey('a page of a version that is gone asks to be loaded again', async ({ enter }) => {
  const page = await enter(desk, { as: sarah, at: 'about:blank' });
  await page.route('**/graphql', (route) => {
    const body = JSON.parse(route.request().postData() ?? '{}');
    body.extensions.persistedQuery.sha256Hash = '0'.repeat(64);
    return route.continue({ postData: JSON.stringify(body) });
  });
  await page.goto('/tickets');
  await page.getByText('This desk has another version now. Load the page again.').waitFor();
});
