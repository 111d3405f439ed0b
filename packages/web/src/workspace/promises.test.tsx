import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { aDesk, aTicket, giveSizes, james, openTicket } from '../../test/a-worked-ticket.tsx';
import { connection, type Fields, refusal } from '../../test/fake-server.ts';
import { patterns } from '../agents/stretch-pattern.ts';

beforeEach(giveSizes);

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const aTimer = (fields: Fields = {}): Fields => ({
  __typename: 'SlaTimer',
  id: 'sla_1',
  metric: 'RESOLUTION',
  state: 'RUNNING',
  targetSeconds: 4 * 3600,
  startedAt: ago(180),
  dueAt: ago(-168.5),
  warnsAt: ago(-100),
  breachedAt: null,
  fulfilledAt: null,
  elapsedSeconds: 72 * 60,
  remainingSeconds: 168 * 60,
  asOf: ago(0),
  stretches: [
    aStretch({ from: ago(180), to: ago(120), businessSeconds: 3600 }),
    aStretch({ from: ago(120), to: ago(12), counted: false, kind: 'PENDING' }),
    aStretch({ from: ago(12), to: null, businessSeconds: 720 }),
  ],
  ...fields,
});

const aStretch = (fields: Fields): Fields => ({
  kind: 'RUNNING',
  counted: true,
  holiday: null,
  reason: 'counts',
  businessSeconds: 0,
  ...fields,
});

function deskWith(timer: Fields, node: unknown = timer) {
  const server = aDesk(aTicket({ slaTimers: [timer] }));
  server.answers.query = { ...server.answers.query, node };
  return server;
}

const button = () => screen.getByRole('button', { name: /Show why$/ });
const open = () => act(async () => button().click());
const asked = (server: ReturnType<typeof aDesk>) =>
  server.sent.filter(({ name }) => name === 'SlaExplanation').length;

test('why a promise stands as it does is asked for only when somebody wants to know', async () => {
  const server = deskWith(aTimer());
  await openTicket(server);
  expect(button().getAttribute('aria-label')).toBe('Solution: 2 h 48 min left. Show why');
  expect(asked(server)).toBe(0);

  await open();

  const list = await screen.findByRole('list', { name: 'What counted and what did not' });
  expect(asked(server)).toBe(1);
  expect(screen.getByText(/^1 h 12 min of 4 h counted · Deadline /)).toBeTruthy();
  expect(within(list).getAllByRole('listitem').map(wordsOf)).toEqual([
    'Counted 1 h',
    'Waited for the customer',
    'Counted 12 min',
  ]);
});

const wordsOf = (item: HTMLElement) => item.textContent?.split(' · ')[1];

test('the picture shows the times in true proportion, and where the deadline is', async () => {
  await openTicket(deskWith(aTimer()));
  await open();
  await screen.findByRole('list', { name: 'What counted and what did not' });

  const parts = [...document.querySelectorAll<HTMLElement>('[data-kind]')];
  const minutes = parts.map(({ style }) => Math.round(Number.parseFloat(style.flex) / 60_000));
  expect(minutes).toEqual([60, 108, 12]);
  // Each kind has a pattern of its own.
  expect(parts.map(({ dataset }) => dataset.kind)).toEqual(['RUNNING', 'PENDING', 'RUNNING']);
  const looks = Object.values(patterns).map((pattern) => JSON.stringify(pattern));
  expect(new Set(looks).size).toBe(6);
  expect(document.querySelectorAll('[data-deadline]')).toHaveLength(1);
});

test('Escape puts the explanation away and the focus is back where it came from', async () => {
  await openTicket(deskWith(aTimer()));
  await open();
  const explanation = await screen.findByRole('region', { name: 'Promised times' });

  fireEvent.keyDown(explanation, { key: 'Escape' });

  expect(screen.queryByRole('region', { name: 'Promised times' })).toBeNull();
  expect(document.activeElement).toBe(button());
});

test('a clock that stands still says what is left, and has no deadline', async () => {
  await openTicket(deskWith(aTimer({ state: 'PAUSED', dueAt: null })));
  expect(button().textContent).toBe('Paused');

  await open();

  expect(await screen.findByText(/Stands still with 2 h 48 min left/)).toBeTruthy();
  expect(document.querySelector('[data-deadline]')).toBeNull();
});

test('what could not be loaded says why, by which reference, and can be tried again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const server = deskWith(aTimer(), () => {
    throw refusal('INTERNAL', 'Something went wrong.', { incidentId: 'inc_7' });
  });
  await openTicket(server);
  await open();
  expect((await screen.findByRole('alert')).textContent).toContain('Reference inc_7');

  server.answers.query = { ...server.answers.query, node: aTimer() };
  await act(async () => screen.getByRole('button', { name: 'Try again' }).click());

  expect(await screen.findByText(/1 h 12 min of 4 h counted/)).toBeTruthy();
});

test('a promise that is gone meanwhile says so', async () => {
  await openTicket(deskWith(aTimer(), null));
  await open();

  expect(await screen.findByText('Nothing is promised here any more.')).toBeTruthy();
});

test('the thread tells what became late, not that a policy was chosen', async () => {
  const told = (id: string, kind: string, text: string) => ({
    ...{ __typename: 'Event', id, kind, at: ago(1), text },
    ...{ cause: null, actorKind: 'SYSTEM', actor: james },
  });
  const history = connection([
    told('evt_1', 'sla.applied', 'What is promised of the ticket was set.'),
    told('evt_2', 'sla.warned', 'The first answer is due soon.'),
    told('evt_3', 'sla.breached', 'The first answer is overdue.'),
  ]);
  const messages = connection([]);
  await openTicket(aDesk(aTicket({ history, messages })));

  const thread = screen.getByLabelText('Conversation');
  expect(within(thread).getByText(/is due soon/)).toBeTruthy();
  expect(within(thread).getByText(/is overdue/)).toBeTruthy();
  expect(within(thread).queryByText(/was set/)).toBeNull();
});
