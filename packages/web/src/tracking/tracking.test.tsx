import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { open } from '../../test/At.tsx';
import { aDesk, aResolvedTicket, aTicket, james, sarah } from '../../test/a-ticket.ts';
import { fakeServer, refusal } from '../../test/fake-server.ts';
import { ConfirmPage } from './ConfirmPage.tsx';
import { OpenLinkPage } from './OpenLinkPage.tsx';
import { TrackPage } from './TrackPage.tsx';

const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));

afterEach(() => window.history.replaceState(null, '', '/'));

test('number and e-mail bring the same answer whether they belong together or not', async () => {
  const server = fakeServer({ query: { desk: aDesk }, mutation: { requestTrackingLink: true } });
  await open({ path: '/track?number=1234', server, children: <TrackPage /> });
  write('E-mail', 'sarah@example.com');

  await press('Send me the link');

  expect(await screen.findByRole('heading', { name: 'Look into your mail' })).toBeDefined();
  expect(screen.getByText(/If #1234 and sarah@example.com belong together/)).toBeDefined();
  expect(screen.getByText('No mail after five minutes?')).toBeDefined();
  expect(server.sent.find(({ name }) => name === 'RequestTrackingLink')?.variables).toEqual({
    input: { number: 1234, email: 'sarah@example.com' },
  });
});

test('whoever does not know the number asks for links to all open tickets', async () => {
  const server = fakeServer({ query: { desk: aDesk }, mutation: { requestTrackingLink: true } });
  await open({ path: '/track', server, children: <TrackPage /> });
  write('E-mail', 'sarah@example.com');

  await press('Send me the link');

  expect(await screen.findByText(/If there are open tickets with sarah@example.com/)).toBeDefined();
  expect(server.sent.find(({ name }) => name === 'RequestTrackingLink')?.variables).toEqual({
    input: { number: null, email: 'sarah@example.com' },
  });
});

test('who asks too often is told how long to wait', async () => {
  const requestTrackingLink = () => {
    throw refusal('RATE_LIMITED', 'Try again in 10 minutes.', { retryAfterSeconds: 600 });
  };
  const server = fakeServer({ query: { desk: aDesk }, mutation: { requestTrackingLink } });
  await open({ path: '/track?number=1', server, children: <TrackPage /> });
  write('E-mail', 'sarah@example.com');

  await press('Send me the link');

  expect(screen.getByRole('alert').textContent).toBe('Try again in 10 minutes.');
});

test('a number that is none is refused before anything is sent', async () => {
  const server = fakeServer({ query: { desk: aDesk } });
  await open({ path: '/track', server, children: <TrackPage /> });
  write('Ticket number (optional)', 'abc');
  write('E-mail', 'sarah@example.com');

  await press('Send me the link');

  expect(screen.getByLabelText('Ticket number (optional)').getAttribute('aria-invalid')).toBe(
    'true',
  );
  expect(server.sent).toEqual([]);
});

test('a mailed link opens its ticket once, and leaves no trace in the address', async () => {
  window.history.replaceState(null, '', '/track/open#secret-token');
  const server = fakeServer({ mutation: { openTrackingLink: aTicket() } });
  await open({ path: '/track/open', route: '/track/open', server, children: <OpenLinkPage /> });

  expect(await screen.findByText('Another page')).toBeDefined();
  expect(window.location.hash).toBe('');
  expect(server.sent.map(({ variables }) => variables)).toEqual([
    { input: { token: 'secret-token' } },
  ]);
});

test('a link that no longer works leads to a fresh one', async () => {
  window.history.replaceState(null, '', '/track/open#old');
  const openTrackingLink = () => {
    throw refusal('NOT_FOUND', 'There is no such link.');
  };
  const server = fakeServer({ mutation: { openTrackingLink } });
  await open({ path: '/track/open', route: '/track/open', server, children: <OpenLinkPage /> });

  const fresh = await screen.findByRole('link', { name: 'Get a fresh link' });
  expect(fresh.getAttribute('href')).toBe('/track');
});

test('whoever is signed in as somebody else may sign out and open the link', async () => {
  window.history.replaceState(null, '', '/track/open#secret');
  const openTrackingLink = () => {
    throw refusal('CONFLICT', 'You are signed in.', { reason: 'SIGNED_IN' });
  };
  const mutation = { openTrackingLink, signOut: true };
  const server = fakeServer({ query: { viewer: sarah }, mutation });
  await open({ path: '/track/open', route: '/track/open', server, children: <OpenLinkPage /> });
  await screen.findByRole('heading', { name: 'You are signed in as Sarah Mitchell' });
  expect(server.sent.map(({ name }) => name)).not.toContain('SignOut');

  server.answers.mutation = { openTrackingLink: aTicket(), signOut: true };
  await press('Sign out and open the link');

  expect(await screen.findByText('Another page')).toBeDefined();
  const verbs = server.sent.map(({ name }) => name).filter((name) => name !== 'Viewer');
  expect(verbs).toEqual(['OpenTrackingLink', 'SignOut', 'OpenTrackingLink']);
});

async function openConfirm(answer: 'yes' | 'no', ticket = aResolvedTicket()) {
  window.history.replaceState(null, '', `/confirm#token=secret&answer=${answer}`);
  const closed = aResolvedTicket({ status: 'CLOSED' });
  const server = fakeServer({
    query: { ticket },
    mutation: { confirmResolution: closed, reopenTicket: aTicket() },
  });
  await open({ path: '/confirm', server, children: <ConfirmPage /> });
  await screen.findByRole('heading', { level: 1 });
  return server;
}

const confirmed = ({ sent }: ReturnType<typeof fakeServer>) =>
  sent.filter(({ name }) => name === 'ConfirmFromMail').map(({ variables }) => variables);

test('opening the yes of the mail changes nothing before the button is pressed', async () => {
  const server = await openConfirm('yes');
  expect(confirmed(server)).toEqual([]);

  await press("Yes, it's solved");

  expect(confirmed(server)).toEqual([
    { input: { ticketId: 'tkt_1', solved: true, comment: null, trackingToken: 'secret' } },
  ]);
  expect(screen.getByRole('heading', { name: 'Thank you, the ticket is closed' })).toBeDefined();
});

test('the no of the mail takes along what is still wrong', async () => {
  const server = await openConfirm('no');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Still $299' } });

  await press('No, go on with it');

  expect(confirmed(server)).toEqual([
    { input: { ticketId: 'tkt_1', solved: false, comment: 'Still $299', trackingToken: 'secret' } },
  ]);
});

const dayMs = 24 * 3_600_000;
const closedSince = (ms: number) =>
  aResolvedTicket({
    status: 'CLOSED',
    reopenableUntil: new Date(Date.now() - ms + 7 * dayMs).toISOString(),
  });

test('a “no” to a ticket that was closed meanwhile reopens it, with what was written', async () => {
  const server = await openConfirm('no', closedSince(dayMs));
  screen.getByRole('heading', { name: 'The ticket is closed: reopen it?' });
  await press('Reopen it');
  expect(screen.getByText('Please say what is still wrong.')).toBeDefined();
  write('What is still wrong?', 'Still $299');

  await press('Reopen it');

  const sent = server.sent.filter(({ name }) => /ReopenFromMail|Confirm\w*Mail/.test(name));
  expect(sent.map(({ variables }) => variables)).toEqual([
    { input: { ticketId: 'tkt_1', reason: 'Still $299', trackingToken: 'secret' } },
  ]);
  expect(screen.getByRole('heading', { name: 'The ticket is open again' })).toBeDefined();
});

test('a “yes” to a ticket that is closed already is thanked for', async () => {
  await openConfirm('yes', closedSince(dayMs));

  expect(screen.getByRole('heading', { name: 'The ticket is closed already' })).toBeDefined();
  expect(screen.getByText(/Thank you/)).toBeDefined();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('a “no” that comes too late to reopen it opens a ticket that follows it', async () => {
  const server = await openConfirm('no', closedSince(8 * dayMs));
  server.answers.mutation = { reopenTicket: aTicket({ id: 'tkt_2', number: 1240 }) };
  write('What is still wrong?', 'Still $299');

  await press('Open a new ticket');

  const sent = server.sent.filter(({ name }) => name === 'ReopenFromMail');
  expect(sent.map(({ variables }) => variables)).toEqual([
    { input: { ticketId: 'tkt_1', reason: 'Still $299', trackingToken: 'secret' } },
  ]);
  expect(await screen.findByRole('heading', { name: 'Your new ticket is open' })).toBeDefined();
  expect(screen.getByText(/Its number is #1240/)).toBeDefined();
  const link = screen.getByRole('link', { name: 'See the ticket' });
  expect(link.getAttribute('href')).toBe('/tickets/1240');
});

test.each([
  ['somebody has', { status: 'IN_PROGRESS', assignee: james }, /James Osei is working on it/],
  ['nobody has', { status: 'IN_PROGRESS', assignee: null }, /back in line/],
])('the letter of a ticket that %s again leads to where one can write', async (_, fields, said) => {
  await openConfirm('no', aTicket(fields));

  expect(screen.getByText(said)).toBeDefined();
  const link = screen.getByRole('link', { name: 'Write in the ticket' });
  expect(link.getAttribute('href')).toBe('/track/open#secret');
});

test('what was closed while one wrote can be reopened with the same words', async () => {
  const server = await openConfirm('no');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Still $299' } });
  server.answers.query = { ticket: closedSince(0) };
  server.answers.mutation = {
    confirmResolution: () => {
      throw refusal('CONFLICT', 'It is closed.', { reason: 'NOT_RESOLVED' });
    },
  };

  await press('No, go on with it');

  await screen.findByRole('button', { name: 'Reopen it' });
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Still $299');
});

/** As the browser does it: nothing in memory stays, the address and its entry's state do. */
async function reload(path: '/confirm' | '/track/open', server: ReturnType<typeof fakeServer>) {
  cleanup();
  vi.resetModules();
  const { ConfirmPage } = await import('./ConfirmPage.tsx');
  const { OpenLinkPage } = await import('./OpenLinkPage.tsx');
  const children = path === '/confirm' ? <ConfirmPage /> : <OpenLinkPage />;
  await open({ path, route: path, server, children });
}

test('a reload loses neither the letter’s link nor what was chosen and written', async () => {
  const server = await openConfirm('yes');
  await press('It is not solved');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Still $299' } });
  expect(window.location.hash).toBe('');

  await reload('/confirm', server);

  await screen.findByRole('heading', { name: 'Is something still wrong?' });
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Still $299');
  await press('No, go on with it');
  expect(confirmed(server)).toEqual([
    { input: { ticketId: 'tkt_1', solved: false, comment: 'Still $299', trackingToken: 'secret' } },
  ]);
});

test('whoever has answered the letter reads the thanks again after a reload', async () => {
  const server = await openConfirm('yes');
  await press("Yes, it's solved");

  await reload('/confirm', server);

  await screen.findByRole('heading', { name: 'Thank you, the ticket is closed' });
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('a link that could not be opened while the desk was away opens after a reload', async () => {
  window.history.replaceState(null, '', '/track/open#secret-token');
  const server = fakeServer({ mutation: { openTrackingLink: aTicket() } });
  server.cut();
  await open({ path: '/track/open', route: '/track/open', server, children: <OpenLinkPage /> });
  await screen.findByRole('button', { name: 'Try again' });

  server.mend();
  await reload('/track/open', server);

  expect(await screen.findByText('Another page')).toBeDefined();
  expect(server.sent.at(-1)?.variables).toEqual({ input: { token: 'secret-token' } });
});
