import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aResolvedTicket, aTicket, james } from '../../test/a-ticket.ts';
import { openTicket } from '../../test/an-open-ticket.tsx';
import type { Fields, fakeServer } from '../../test/fake-server.ts';

/** Of the outcome; the agent has the same faces. */
const outcome = (name: string) =>
  within(screen.getByRole('group', { name: /outcome/ })).getByRole('radio', { name });

const outcomeSoon = async (name: string) => {
  await screen.findByRole('group', { name: /outcome/ });
  return outcome(name);
};

/** Of a rating in which nothing is said. */
const unsaid = { agentScore: null, comment: null, agent: james };

test('it is said beforehand when silence closes a ticket', async () => {
  await openTicket(aResolvedTicket({ silenceEndsAt: '2027-01-26T09:20:00.000Z' }));

  expect(await screen.findByText(/If we hear nothing by .*26.*the ticket closes/)).toBeDefined();
});

test('it is said beforehand when a question that nobody answers is taken for solved', async () => {
  const waits = { status: 'PENDING', queuePosition: null, assignee: james };
  await openTicket(aTicket({ ...waits, silenceEndsAt: '2027-01-26T09:20:00.000Z' }));

  expect(await screen.findByText(/If we hear nothing by .*26.*we take it/)).toBeDefined();
});

test('the customer confirms that it is solved', async () => {
  const closed = aResolvedTicket({ status: 'CLOSED', closedAt: '2026-11-22T15:30:00.000Z' });
  const server = await openTicket(aResolvedTicket(), { confirmResolution: closed });

  const yes = await screen.findByRole('button', { name: "Yes, it's solved" });
  await act(async () => void fireEvent.click(yes));

  expect(await screen.findByRole('heading', { name: 'This ticket is closed' })).toBeDefined();
  expect(server.sent.at(-1)?.variables).toEqual({ input: { ticketId: 'tkt_1', solved: true } });
});

test('who says that it is not solved is asked what is still wrong', async () => {
  const server = await openTicket(aResolvedTicket(), { reopenTicket: aTicket() });
  fireEvent.click(await screen.findByRole('button', { name: 'No, reopen it' }));
  fireEvent.change(screen.getByLabelText('What is still wrong?'), {
    target: { value: 'Still $299' },
  });

  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Reopen it' })));

  const sent = server.sent.find(({ name }) => name === 'ReopenAsCustomer');
  expect(sent?.variables).toEqual({ input: { ticketId: 'tkt_1', reason: 'Still $299' } });
});

test('one tap stores a rating', async () => {
  const satisfaction = { ...unsaid, score: 5, changeableUntil: '2026-11-29T15:00:00.000Z' };
  const server = await openTicket(aResolvedTicket(), {
    rateTicket: aResolvedTicket({ satisfaction }),
  });

  const great = await outcomeSoon('Great');
  await act(async () => void fireEvent.click(great));

  expect(great).toHaveProperty('checked', true);
  await waitFor(() => expect(ratings(server)).not.toEqual([]));
  expect(ratings(server)).toEqual([
    { input: { ticketId: 'tkt_1', score: 5, agentScore: null, comment: null } },
  ]);
});

const ratings = ({ sent }: ReturnType<typeof fakeServer>) =>
  sent.filter(({ name }) => name === 'RateTicket').map(({ variables }) => variables);

test('of the ratings that the arrow keys pass over only the one they rest on is stored', async () => {
  const satisfaction = { ...unsaid, score: 3, changeableUntil: '2026-11-29T15:00:00.000Z' };
  const server = await openTicket(aResolvedTicket(), {
    rateTicket: aResolvedTicket({ satisfaction }),
  });
  await outcomeSoon('Awful');

  for (const name of ['Awful', 'Poor', 'Okay']) fireEvent.click(outcome(name));

  await waitFor(() => expect(ratings(server)).not.toEqual([]));
  expect(ratings(server)).toEqual([
    { input: { ticketId: 'tkt_1', score: 3, agentScore: null, comment: null } },
  ]);
});

test('a rating is stored also by those who leave the page at once', async () => {
  const server = await openTicket(aResolvedTicket(), { rateTicket: aResolvedTicket() });
  fireEvent.click(await outcomeSoon('Good'));

  await act(async () => cleanup());

  expect(ratings(server)).toEqual([
    { input: { ticketId: 'tkt_1', score: 4, agentScore: null, comment: null } },
  ]);
});

test('words that go with a rating stay when another is chosen', async () => {
  const satisfaction = { ...unsaid, score: 4, changeableUntil: '2026-11-29T15:00:00.000Z' };
  const server = await openTicket(aResolvedTicket({ satisfaction }), {
    rateTicket: aResolvedTicket({ satisfaction: { ...satisfaction, score: 5 } }),
  });
  const field = await screen.findByLabelText(/Anything to add/);
  fireEvent.change(field, { target: { value: 'Quick and kind.' } });

  fireEvent.click(outcome('Great'));
  await waitFor(() => expect(ratings(server)).not.toEqual([]));
  await act(async () => {});

  expect(screen.getByLabelText(/Anything to add/)).toHaveProperty('value', 'Quick and kind.');
});

/** A ticket that was rated already; the desk stores whatever comes. */
async function openRated() {
  const satisfaction = { ...unsaid, score: 3, changeableUntil: '2026-11-29T15:00:00.000Z' };
  const server = await openTicket(aResolvedTicket({ satisfaction }), {
    rateTicket: ({ input }: { input: Fields }) => {
      const { score, agentScore, comment } = input;
      return aResolvedTicket({ satisfaction: { ...satisfaction, score, agentScore, comment } });
    },
  });
  await outcomeSoon('Good');
  return server;
}

async function sendComment(value: string) {
  fireEvent.change(screen.getByLabelText(/Anything to add/), { target: { value } });
  const button = screen.getByRole('button', { name: 'Send the comment' });
  await act(async () => void fireEvent.click(button));
}

const stored = (server: ReturnType<typeof fakeServer>) => ratings(server).map(({ input }) => input);

test('a comment goes out with the score that was just chosen, and nothing after it', async () => {
  const server = await openRated();

  fireEvent.click(outcome('Great'));
  await sendComment('Quick and kind.');
  await act(() => new Promise((resolve) => setTimeout(resolve, 900)));

  expect(stored(server)).toEqual([
    { ticketId: 'tkt_1', score: 5, agentScore: null, comment: 'Quick and kind.' },
  ]);
});

test('a later score keeps the newest comment', async () => {
  const server = await openRated();
  await sendComment('Quick and kind.');

  fireEvent.click(outcome('Great'));
  await waitFor(() => expect(ratings(server)).toHaveLength(2));

  expect(stored(server).at(-1)).toEqual({
    ticketId: 'tkt_1',
    score: 5,
    agentScore: null,
    comment: 'Quick and kind.',
  });
});

test('that a rating is stored is said by one notice at a time', async () => {
  const server = await openRated();

  for (const [place, name] of ['Great', 'Good'].entries()) {
    fireEvent.click(outcome(name));
    await waitFor(() => expect(ratings(server)).toHaveLength(place + 1));
    await act(async () => {});
  }
  await sendComment('Quick and kind.');

  const notices = within(screen.getByRole('region', { name: 'Notices' }));
  expect(notices.getAllByText(/^Stored\./)).toHaveLength(1);
});

test('who rated the outcome can rate the agent beside it', async () => {
  const server = await openRated();
  const agent = screen.getByRole('group', { name: /help of James Osei/ });

  fireEvent.click(within(agent).getByRole('radio', { name: 'Great' }));
  await waitFor(() => expect(ratings(server)).toHaveLength(1));
  fireEvent.click(outcome('Good'));
  await waitFor(() => expect(ratings(server)).toHaveLength(2));

  expect(stored(server)).toEqual([
    { ticketId: 'tkt_1', score: 3, agentScore: 5, comment: null },
    { ticketId: 'tkt_1', score: 4, agentScore: 5, comment: null },
  ]);
});

const dayMs = 86_400_000;

const closed = (fields: Fields = {}, reopenableDays = -1) =>
  aResolvedTicket({
    status: 'CLOSED',
    closedAt: '2026-11-22T15:30:00.000Z',
    reopenableUntil: new Date(Date.now() + reopenableDays * dayMs).toISOString(),
    viewerActions: ['REPLY', 'REOPEN', 'RATE'],
    ...fields,
  });

test('a closed ticket says until when it can be reopened, and what comes later', async () => {
  await openTicket(closed({}, 3));

  expect(
    await screen.findByText(/reopen it until .* After that.*opens a new ticket/),
  ).toBeDefined();
  expect(await screen.findByText(/^Until .* a message reopens the ticket\./)).toBeDefined();
  expect(screen.getByPlaceholderText('What is still wrong?')).toBeDefined();
});

test('who writes on a resolved ticket is told that it comes back', async () => {
  await openTicket(aResolvedTicket());

  const told = 'A message reopens the ticket, unless it only says thanks.';
  expect(await screen.findByText(told)).toBeDefined();
});

test('a message on a ticket closed long ago leads to the one that follows it', async () => {
  const follower = aTicket({ id: 'tkt_2', number: 1240, follows: { id: 'tkt_1', number: 1234 } });
  const server = await openTicket(closed(), { replyToTicket: follower });
  expect(
    await screen.findByText('A message opens a new ticket, which follows this one.'),
  ).toBeDefined();

  fireEvent.change(await screen.findByLabelText('Your message'), { target: { value: 'Again.' } });
  server.answers.query = { ...Object(server.answers.query), ticket: follower };
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Send' })));

  expect(await screen.findAllByText('Your message goes on as ticket #1240.')).toHaveLength(2);
  const way = await screen.findByRole('link', { name: '#1234' });
  expect(way.getAttribute('href')).toBe('/tickets/1234');
});

test('a closed ticket that is followed leads on', async () => {
  await openTicket(closed({ followedBy: { id: 'tkt_2', number: 1240 } }));

  const way = await screen.findByRole('link', { name: 'Ticket #1240 goes on with it' });
  expect(way.getAttribute('href')).toBe('/tickets/1240');
  expect(await screen.findByText('A message goes on in ticket #1240.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Open a follow-up' })).toBeNull();
});
