import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { openDesk } from './stage/journey-desk.ts';
import { expectSoundViews, heading, press, ticketIn, type View } from './stage/views.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const sarah = 'customer@example.com';
const laura = 'client@example.com';
const austin = 'employee@example.com';

const openAccount = async (page: Page) => {
  await page.getByRole('button', { name: /^(Account of|Appearance)/ }).click();
  await page.getByText('System', { exact: true }).waitFor();
};

/** Those of one person follow each other, so that the page need not be loaded for each. */
const views: View[] = [
  { name: 'start', at: '/', ready: heading('How can we help?') },
  { name: 'new ticket', at: '/new', ready: heading('New ticket') },
  { name: 'new ticket with mistakes', at: '/new', ready: press('Open the ticket') },
  { name: 'my tickets signed out', at: '/tickets', ready: heading(/sign in/) },
  { name: 'nothing there', at: '/nowhere/at/all', ready: heading('There is nothing here') },
  { name: 'start signed in', as: sarah, at: '/' },
  { name: 'start, account menu open', as: sarah, at: '/', ready: openAccount },
  { name: 'new ticket signed in', as: sarah, at: '/new', ready: heading('New ticket') },
  { name: 'my tickets', as: sarah, at: '/tickets', ready: heading('My tickets') },
  {
    name: 'my tickets, nothing found',
    as: sarah,
    at: '/tickets',
    async ready(page) {
      await page.getByRole('searchbox').fill('no such words');
      await page.getByText('Nothing found').waitFor();
    },
  },
  { name: 'inbox', as: sarah, at: '/inbox', ready: heading('Inbox') },
  {
    name: 'what reaches a customer',
    as: sarah,
    at: '/inbox/settings',
    ready: heading('Notifications'),
  },
  { name: 'ticket waiting', as: sarah, at: '/tickets/1234', ready: heading(/Charged \$299/) },
  { name: 'ticket in progress', as: sarah, at: () => ticketIn(desk, 'IN_PROGRESS', sarah) },
  { name: 'ticket on hold', as: sarah, at: () => ticketIn(desk, 'ON_HOLD', sarah) },
  {
    name: 'ticket, asking for a faster answer',
    as: sarah,
    at: '/tickets/1234',
    async ready(page) {
      await press('Ask for a faster answer')(page);
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'ticket pending', as: laura, at: () => ticketIn(desk, 'PENDING', laura) },
  { name: 'ticket resolved', as: laura, at: () => ticketIn(desk, 'RESOLVED', laura) },
  {
    name: 'ticket, about to be reopened',
    as: laura,
    at: () => ticketIn(desk, 'RESOLVED', laura),
    async ready(page) {
      await press('No, reopen it')(page);
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'ticket of somebody else',
    as: laura,
    at: '/tickets/1234',
    ready: heading('There is nothing here'),
  },
  { name: 'ticket closed', as: austin, at: () => ticketIn(desk, 'CLOSED', austin) },
];

expectSoundViews(desk, views);
