import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { openTicket } from './stage/guest.ts';
import { openDesk } from './stage/journey-desk.ts';
import { expectSoundViews, heading, press, type View } from './stage/views.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const sarah = 'customer@example.com';

const aTicket =
  'mutation { openTicket(input: { subject: "Nothing prints", body: "Since noon." }) { ticket { id } } }';

async function withALetterTo(email: string) {
  await desk.db`delete from letter`;
  await desk.ask(email, aTicket);
  const letters = () => desk.db`select from letter where recipient = ${email}`;
  await expect.poll(letters, { timeout: 10_000 }).toHaveLength(1);
}

const withoutAnswers = (page: Page) => page.route(/\/(graphql|ready)$/, (route) => route.abort());

const withAFault = (page: Page) =>
  page.route('**/graphql', (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: JSON.stringify({
        errors: [
          {
            message: 'Something failed on our side.',
            extensions: { code: 'INTERNAL', incidentId: 'inc_0123456789' },
          },
        ],
      }),
    }),
  );

const views: View[] = [
  { name: 'sign in', at: '/sign-in', ready: heading('Sign in') },
  { name: 'sign in with mistakes', at: '/sign-in', ready: press(/^Sign in$/) },
  { name: 'register', at: '/register', ready: heading('Register') },
  { name: 'register with mistakes', at: '/register', ready: press(/^Register$/) },
  { name: 'set up without a token', at: '/set-up' },
  { name: 'set up', at: '/set-up#token=something', ready: heading('Make the first account') },
  { name: 'track', at: '/track', ready: heading('Track a ticket') },
  {
    name: 'track, link sent',
    at: '/track',
    async ready(page) {
      await page.getByLabel('Ticket number').fill('1234');
      await page.getByLabel('E-mail').fill('nobody@example.org');
      await press('Send me the link')(page);
      await heading('Look into your mail')(page);
    },
  },
  { name: 'track, bad link', at: '/track/open#nothing', ready: heading(/no longer works/) },
  { name: 'confirm, bad link', at: '/confirm#token=nothing', ready: heading(/no longer works/) },
  {
    name: 'demo mailbox, empty',
    at: '/dev/mail',
    before: () => desk.db`delete from letter`,
    ready: (page) => page.getByText('No mail yet').waitFor(),
  },
  {
    name: 'ticket of a guest',
    at: '/new',
    ready: (page) => openTicket(page, { subject: 'Nothing prints', body: 'Since noon.' }),
  },
  {
    name: 'demo mailbox',
    at: '/dev/mail',
    before: () => withALetterTo(sarah),
    ready: (page) => page.frameLocator('iframe').getByText('Hello Sarah Mitchell').waitFor(),
  },
  {
    name: 'desk away',
    as: sarah,
    at: '/tickets',
    before: withoutAnswers,
    ready: heading('The desk cannot be reached'),
  },
  {
    name: 'desk failing',
    as: sarah,
    at: '/tickets',
    before: withAFault,
    ready: heading('Something went wrong'),
  },
  {
    name: 'offline',
    as: sarah,
    at: '/tickets/1234',
    async ready(page) {
      await page.context().setOffline(true);
      await page.getByText('You are offline').waitFor();
    },
  },
];

expectSoundViews(desk, views);
