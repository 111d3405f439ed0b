import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { anUntriaged, aTriageDesk, nowThereAre, openTriage } from '../../test/a-triage-list.tsx';
import { type Fields, type fakeServer, refusal } from '../../test/fake-server.ts';
import { forgetNotices } from '../../test/forget-notices.ts';
import { wayBack } from '../agents/way-back.ts';

afterEach(forgetNotices);

const three = () => [anUntriaged(1), anUntriaged(2), anUntriaged(3)];
const rows = () =>
  screen
    .queryAllByRole('link', { name: /^#\d+ / })
    .map((link) => link.getAttribute('aria-label')?.split(' ')[0]);
const link = (number: number) => screen.getByRole('link', { name: new RegExp(`^#${number} `) });
const hasTurn = () =>
  document
    .querySelector('[data-row] [aria-current]')
    ?.closest('[data-row]')
    ?.getAttribute('data-row');
const press = (key: string) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key }));
const notices = () => screen.getByRole('region', { name: 'Notices' }).textContent;
const inputsOf = ({ sent }: ReturnType<typeof fakeServer>, name: string) =>
  sent.filter((one) => one.name === name).map(({ variables }) => variables.input as Fields);

test('where nothing is new the page says why, and offers the board', async () => {
  await openTriage(aTriageDesk([]));

  expect(screen.getByText('All triaged')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go to the board' }).getAttribute('href')).toBe('/board');
});

test('the last row that is done leaves the page empty, and Z brings it back', async () => {
  const one = anUntriaged(1);
  const server = aTriageDesk([one], { markTicketTriaged: { ...one, version: 2 } });
  await openTriage(server);

  await press('n');
  expect(screen.getByText('All triaged')).toBeTruthy();
  await waitFor(() => expect(notices()).toContain('#1 is triaged'));
  await press('z');

  await waitFor(() => expect(rows()).toEqual(['#1']));
  expect(inputsOf(server, 'MarkTicketTriaged').map(({ done }) => done)).toEqual([true, false]);
});

test('done goes on to the next, and at the end of the list to the one before', async () => {
  const server = aTriageDesk(three(), { markTicketTriaged: anUntriaged(2, { version: 2 }) });
  await openTriage(server);
  await act(async () => link(2).focus());

  await press('n');
  expect(rows()).toEqual(['#1', '#3']);
  expect(document.activeElement).toBe(link(3));

  server.answers.mutation = { markTicketTriaged: anUntriaged(3, { version: 2 }) };
  await press('n');
  expect(rows()).toEqual(['#1']);
  expect(document.activeElement).toBe(link(1));
  expect(inputsOf(server, 'MarkTicketTriaged').map(({ ticketId }) => ticketId)).toEqual([
    'tkt_2',
    'tkt_3',
  ]);
});

test('a row that the desk does not let go stands where it stood, with the reason', async () => {
  const markTicketTriaged = () => {
    throw refusal('CONFLICT', 'Tim Samuel has taken it.');
  };
  await openTriage(aTriageDesk(three(), { markTicketTriaged }));
  await act(async () => link(2).focus());

  await press('n');

  await waitFor(() => expect(notices()).toContain('#2: Tim Samuel has taken it.'));
  expect(rows()).toEqual(['#1', '#2', '#3']);
});

test('a priority that is refused is put back', async () => {
  const changeTicketPriority = () => {
    throw refusal('FORBIDDEN', 'You cannot change the priority of this ticket.');
  };
  await openTriage(aTriageDesk(three(), { changeTicketPriority }));

  await press('4');

  await waitFor(() => expect(notices()).toContain('#1: You cannot change'));
  expect(link(1).getAttribute('aria-label')).toContain('. Normal.');
});

test('what comes between waits until it is asked for, and nothing moves before', async () => {
  const server = aTriageDesk([anUntriaged(1), anUntriaged(2)]);
  await openTriage(server);
  await act(async () => link(2).focus());

  const [first, second] = [anUntriaged(1), anUntriaged(2)];
  await act(async () => nowThereAre(server, anUntriaged(8), first, anUntriaged(9), second));
  const arrived = await screen.findByRole('button', { name: '2 new tickets' });
  expect(rows()).toEqual(['#1', '#2']);
  expect(document.activeElement).toBe(link(2));

  await act(async () => arrived.click());
  expect(rows()).toEqual(['#8', '#1', '#9', '#2']);
  expect(document.activeElement).toBe(link(8));
  expect(screen.queryByRole('button', { name: /new ticket/ })).toBeNull();
});

test('where somebody else takes the row that has the focus, the next one has it', async () => {
  const server = aTriageDesk(three());
  await openTriage(server);
  await act(async () => link(2).focus());

  await act(async () => nowThereAre(server, anUntriaged(1), anUntriaged(3)));

  await waitFor(() => expect(rows()).toEqual(['#1', '#3']));
  expect(document.activeElement).toBe(link(3));
});

test('by keyboard alone a menu opens at its row, gives the ticket to a team and goes on', async () => {
  const given = anUntriaged(2, { version: 2 });
  const server = aTriageDesk(three(), { assignTicket: given });
  await openTriage(server);
  await act(async () => link(2).focus());

  await press('t');
  const menu = await screen.findByRole('menu');
  expect(menu.textContent).toContain('#2 · Team');
  const team = await within(menu).findByRole('menuitemcheckbox', { name: /Level 3 experts/ });
  expect(team.textContent).toContain('2 ongoing, 1 pending');
  await act(async () => team.focus());
  await press('Enter');

  await waitFor(() => expect(rows()).toEqual(['#1', '#3']));
  expect(inputsOf(server, 'AssignTicket')).toEqual([
    { ticketId: 'tkt_2', teamId: 'tem_experts', expectedVersion: 1 },
  ]);
  await waitFor(() => expect(document.activeElement).toBe(link(3)));
});

test('a second Enter, or one that is held, does not open the ticket that follows', async () => {
  const server = aTriageDesk(three(), { assignTicket: anUntriaged(2, { version: 2 }) });
  await openTriage(server);
  const opens = (init: KeyboardEventInit = {}) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', ...init });
  await act(async () => link(2).focus());
  expect(opens()).toBe(true);
  await press('t');
  const team = await screen.findByRole('menuitemcheckbox', { name: /Level 3 experts/ });
  await act(async () => team.focus());

  await press('Enter');
  await waitFor(() => expect(document.activeElement).toBe(link(3)));
  expect(opens()).toBe(false);
  await act(() => new Promise((done) => setTimeout(done, 450)));

  expect(opens({ repeat: true })).toBe(false);
  expect(opens()).toBe(true);
});

test('a menu that is closed by Escape gives the focus back to its row', async () => {
  await openTriage(aTriageDesk(three()));
  await act(async () => link(3).focus());
  await press('c');
  await screen.findByRole('menuitemcheckbox', { name: 'Account' });

  await press('Escape');

  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  expect(document.activeElement).toBe(link(3));
});

test('S takes what is suggested, and says where nothing is', async () => {
  const suggestion = { priority: 'URGENT', words: ['down'] };
  const urgent = anUntriaged(1, { version: 2, priority: 'URGENT' });
  const server = aTriageDesk([anUntriaged(1, { suggestion }), anUntriaged(2)], {
    changeTicketPriority: urgent,
  });
  await openTriage(server);
  await press('s');
  await waitFor(() => expect(notices()).toContain('#1 is Urgent'));

  await act(async () => link(2).focus());
  await press('s');

  expect(notices()).toContain('Nothing is suggested for #2.');
  expect(inputsOf(server, 'ChangeTicketPriority')).toHaveLength(1);
});

test('the age of a ticket is told in words beside what is promised of it', async () => {
  const timer = { id: 'sla_1', metric: 'FIRST_RESPONSE', state: 'RUNNING' };
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  const slaTimers = [{ ...timer, dueAt, warnsAt: null, breachedAt: null }];
  const lineSince = new Date(Date.now() - 600_000).toISOString();
  await openTriage(aTriageDesk([anUntriaged(1, { slaTimers, lineSince })]));

  const row = link(1).closest('li');
  expect(row?.textContent).toMatch(/(59 min|1 h) left/);
  expect(row?.textContent).toMatch(/Waiting (9|10) min/);
});

test('whoever comes back from a ticket is on the row that they left', async () => {
  await openTriage(aTriageDesk(three()));
  await act(async () => link(2).focus());
  cleanup();
  expect(wayBack.address()).toBe('/triage');
  wayBack.leaves('tkt_2');

  await openTriage(aTriageDesk(three()));

  expect(document.activeElement).toBe(link(2));
  expect(hasTurn()).toBe('2');
});

test('where that row has gone they are on the one that took its place', async () => {
  await openTriage(aTriageDesk(three()));
  await act(async () => link(2).focus());
  cleanup();
  wayBack.leaves('tkt_2');

  await openTriage(aTriageDesk([anUntriaged(7), anUntriaged(1), anUntriaged(3)]));

  expect(document.activeElement).toBe(link(3));
});

test('whoever comes by another way begins at the first, and the focus is left alone', async () => {
  await openTriage(aTriageDesk(three()));
  await act(async () => link(2).focus());
  cleanup();

  await openTriage(aTriageDesk(three()));

  expect(hasTurn()).toBe('1');
  expect(document.activeElement).toBe(document.body);
});
