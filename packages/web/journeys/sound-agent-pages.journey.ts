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
];

expectSoundViews(desk, views);
