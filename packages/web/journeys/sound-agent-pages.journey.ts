import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { openDesk } from './stage/journey-desk.ts';
import { expectSoundViews, heading, press, ticketIn, type View } from './stage/views.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const sarah = 'customer@example.com';
const laura = 'client@example.com';
const james = 'agent1@example.com';
const kim = 'dispatcher@example.com';

const onBoard = async (status: string, email: string) =>
  `/board${await ticketIn(desk, status, email)}`;

const withDialog = (button: string | RegExp) => async (page: Page) => {
  await press(button)(page);
  await page.getByRole('dialog').waitFor();
};

const withCardMenu = async (page: Page) => {
  const card = page.locator('[data-id]').first();
  await card.hover();
  await card.getByRole('button', { name: /^Actions for/ }).click();
  await page.getByRole('menu').waitFor();
};

const views: View[] = [
  { name: 'board signed out', at: '/board', ready: heading(/sign in/) },
  { name: 'board of a customer', as: sarah, at: '/board', ready: heading(/not for your account/) },
  { name: 'board of an agent', as: james, at: '/board', ready: heading('Support board') },
  { name: 'board of the dispatcher', as: kim, at: '/board', ready: heading('Support board') },
  {
    name: 'board, nothing found',
    as: kim,
    at: '/board?q=no-such-words',
    ready: (page) => page.getByText('No ticket matches this view').waitFor(),
  },
  { name: 'board, menu of a card', as: kim, at: '/board', ready: withCardMenu },
  {
    name: 'board, choices of a filter',
    as: kim,
    at: '/board',
    async ready(page) {
      await press('Priority')(page);
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'board, keys',
    as: kim,
    at: '/board',
    async ready(page) {
      await page.locator('[data-id]').first().waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'workspace, why a promise stands as it does',
    as: kim,
    at: '/board/tickets/1234',
    async ready(page) {
      await press(/Show why$/)(page);
      await page.getByRole('list', { name: 'What counted and what did not' }).first().waitFor();
    },
  },
  { name: 'workspace, new', as: kim, at: '/board/tickets/1234', ready: heading(/Charged \$299/) },
  { name: 'workspace, in progress', as: kim, at: () => onBoard('IN_PROGRESS', sarah) },
  { name: 'workspace, resolved', as: kim, at: () => onBoard('RESOLVED', laura) },
  { name: 'workspace, closed', as: kim, at: () => onBoard('CLOSED', 'employee@example.com') },
  { name: 'workspace, note', as: kim, at: '/board/tickets/1234', ready: press('Internal note') },
  {
    name: 'workspace, hand-off',
    as: kim,
    at: '/board/tickets/1234',
    ready: withDialog('Hand off'),
  },
  { name: 'workspace, resolve', as: kim, at: '/board/tickets/1234', ready: withDialog('Resolve') },
  {
    name: 'workspace, nothing there',
    as: kim,
    at: '/board/tickets/999999',
    ready: heading('There is nothing here'),
  },
  {
    name: 'board, no such page',
    as: kim,
    at: '/board/nowhere',
    ready: heading('There is nothing'),
  },
  { name: 'promises of an agent', as: james, at: '/settings/promises', ready: heading('Promises') },
  { name: 'promises', as: kim, at: '/settings/promises', ready: heading('Promises') },
  {
    name: 'promises, deleting',
    as: kim,
    at: '/settings/promises',
    ready: withDialog('Delete Standard?'),
  },
  {
    name: 'policy, nothing right',
    as: kim,
    at: '/settings/promises/policies/new',
    async ready(page) {
      await page.getByLabel('Solution, Normal', { exact: true }).fill('soon');
      await press('Save')(page);
      await page.getByText('Put this right before saving').waitFor();
    },
  },
  {
    name: 'calendar, hours that overlap',
    as: kim,
    at: '/settings/promises/calendars/new',
    async ready(page) {
      await press('Add hours on Monday')(page);
      await page.getByLabel('Monday (2), opens').fill('16:00');
      await page.getByLabel('Monday (2), closes').fill('18:00');
      await page.getByText('This overlaps').waitFor();
    },
  },
  { name: 'triage', as: kim, at: '/triage', ready: heading('Triage') },
  { name: 'workload', as: kim, at: '/workload', ready: heading('Workload') },
  { name: 'reports', as: kim, at: '/reports', ready: heading('Reports') },
  {
    name: 'reports of a time in which nothing was',
    as: kim,
    at: '/reports?from=2020-01-01&to=2020-01-31',
    ready: heading('Reports'),
  },
  { name: 'inbox of a lead', as: kim, at: '/board/inbox', ready: heading('Inbox') },
  { name: 'inbox of an agent', as: james, at: '/board/inbox', ready: heading('Inbox') },
  {
    name: 'what reaches an agent',
    as: james,
    at: '/board/inbox/settings',
    ready: heading('Notifications'),
  },
  {
    name: 'policy for nobody but leads',
    as: james,
    at: '/settings/promises/policies/new',
    ready: heading('There is nothing here'),
  },
];

expectSoundViews(desk, views);
