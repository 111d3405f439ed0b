import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { aBrowser, aPushService } from '../../api/test/push-service.ts';
import { sendTicket, writeTicket } from './stage/guest.ts';
import { type Enter, journey, phone } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { arrowTo } from './stage/keyboard.ts';
import { openPhone } from './stage/phone.ts';
import { idOf, verbsOf } from './stage/verbs.ts';
import { heading } from './stage/views.ts';

const desk = await openDesk();
const service = await aPushService();
service.standIn();
afterAll(async () => {
  service.close();
  await desk.close();
});

const employee = 'employee@example.com';
const dispatcher = 'dispatcher@example.com';
const expert = 'agent3@example.com';

/** Where somebody wants to be reached; what comes for it is sealed. */
async function subscribe(as: string) {
  const browser = aBrowser();
  await desk.ask(
    as,
    'mutation ($input: AddPushDeviceInput!) { addPushDevice(input: $input) { __typename } }',
    { input: browser.device },
  );
  return browser;
}

/** A page of somebody whose own clock goes on with the desk's. */
async function entered(enter: Enter, as: string, at: string) {
  const page = await enter(desk, { as, at: '/favicon.svg' });
  await page.clock.install();
  await page.goto(at);
  await page.locator('h1').waitFor();
  return page;
}

/** By the keyboard: urgent, and up to the experts. */
async function triage(page: Page, number: number) {
  const row = page.locator(`[data-row="${number}"]`);
  await row.getByRole('link').focus();
  await page.keyboard.press('4');
  await row.getByText('Urgent', { exact: true }).waitFor();
  await page.keyboard.press('t');
  await arrowTo(page.getByRole('menuitemcheckbox', { name: /Level 3 experts/ }));
  await page.keyboard.press('Enter');
  await row.waitFor({ state: 'detached' });
}

journey(
  'an employee without access is helped in time, and everybody sees it',
  async ({ enter }) => {
    const austin = await entered(enter, employee, '/new');
    await writeTicket(austin, {
      category: 'Other',
      subject: 'No access since the security update',
      body: 'My role is gone and the release is tomorrow.',
    });
    const number = await sendTicket(austin);
    await austin.getByRole('link', { name: 'Follow it live' }).click();
    await heading('No access since the security update')(austin);

    const kim = await entered(enter, dispatcher, '/triage');
    await triage(kim, number);
    await kim.goto('/board/inbox');
    const browser = await subscribe(dispatcher);
    const mobile = await enter(desk, { ...phone, as: dispatcher, at: '/board/inbox/settings' });
    const { deliver, shown } = await openPhone(mobile, desk);
    await kim.getByText(/^Live/).first().waitFor();

    // The expert sees what is promised, and why it stands where it stands.
    const terrence = await entered(enter, expert, `/board/tickets/${number}`);
    const promise = terrence.getByRole('button', { name: /First answer/ }).first();
    await promise.getByText(/1[45] min left/).waitFor();
    await promise.click();
    await terrence.getByText(/^0 min of 15 min counted/).waitFor();
    await terrence.keyboard.press('Escape');
    await austin.getByText(/First answer by \d\d:\d\d/).waitFor();

    // Nobody answers: the lead is warned.
    desk.advance(11.5);
    for (const page of [austin, kim, terrence]) await page.clock.fastForward(11.5 * 60_000);
    await promise.getByText(/[23] min left/).waitFor();
    const warning = kim.getByRole('listitem').filter({ hasText: `#${number}` });
    await warning.getByText('Due soon', { exact: true }).waitFor();
    // Whatever the desk has handed over by then reaches the phone, opened by it alone.
    await expect.poll(() => service.taken.length).toBeGreaterThan(0);
    for (const { sealed } of service.taken) await deliver(browser.open(sealed));
    await expect
      .poll(shown)
      .toContainEqual(
        expect.objectContaining({ title: `#${number} No access since the security update` }),
      );

    const id = await idOf(desk, number);
    const agent = verbsOf(desk, expert);
    await agent.claim(id);
    await agent.changeStatus(id, 'RESOLVED', 'Your role is back. Please sign in again.');
    await austin.getByRole('button', { name: "Yes, it's solved" }).click();
    await austin
      .getByRole('group', { name: /outcome/ })
      .getByText('Great')
      .click();
    await austin
      .getByRole('group', { name: /Terrence Hank/ })
      .getByText('Great')
      .click();
    await expect
      .poll(async () => [
        ...(await desk.db`select score, agent_score from rating where ticket_id = ${id}`),
      ])
      .toEqual([{ score: 5, agentScore: 5 }]);

    await kim.goto('/reports?range=today');
    await heading('Reports')(kim);
    const experts = kim.getByRole('row').filter({ hasText: 'Level 3 experts' });
    // None opened there, one solved: answered and solved after twelve minutes, in time, both rated 5.
    await expect
      .poll(async () => experts.first().locator('th, td').allTextContents())
      .toEqual(['Level 3 experts', '0', '1', '12 min', '12 min', '100%', '5', '5']);
  },
);
