import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import {
  anUntriaged,
  aTriageDesk,
  changed,
  listOf,
  openTriage,
} from '../../test/a-triage-list.tsx';
import type { Fields } from '../../test/fake-server.ts';
import { forgetNotices } from '../../test/forget-notices.ts';

afterEach(forgetNotices);

const row = () =>
  screen.getByRole('link', { name: /^#1 |^Ticket 1|#1/ }).getAttribute('aria-label');

test('every change by somebody else arrives on the list, not the first alone', async () => {
  const server = aTriageDesk([anUntriaged(1)]);
  await openTriage(server);

  for (const [version, priority, name] of [
    [2, 'HIGH', 'High'],
    [3, 'URGENT', 'Urgent'],
    [4, 'LOW', 'Low'],
  ] as const) {
    const now = anUntriaged(1, { version, priority });
    Object.assign(server.answers.query ?? {}, listOf(now));
    await act(async () => server.push(changed(now)));
    await waitFor(() => expect(row()).toContain(name), { timeout: 2000 });
  }
});

test('Z, Z takes back the last two acts, and only the newest notice names the key', async () => {
  const server = aTriageDesk([anUntriaged(1)]);
  const sentPriorities = () =>
    server.sent.flatMap(({ name, variables }) =>
      name === 'ChangeTicketPriority' ? [(variables.input as Fields).priority] : [],
    );
  await openTriage(server);
  const press = async (key: string, version: number, priority: string, name: string) => {
    const now = anUntriaged(1, { version, priority });
    server.answers.mutation = { changeTicketPriority: now };
    // The list may be read again at any time.
    Object.assign(server.answers.query ?? {}, listOf(now));
    await act(async () => void fireEvent.keyDown(document.body, { key }));
    await waitFor(() => expect(row()).toContain(`. ${name}.`));
  };
  await press('3', 2, 'HIGH', 'High');
  await press('4', 3, 'URGENT', 'Urgent');
  expect(screen.getAllByRole('button', { name: /^Undo/ }).map((one) => one.textContent)).toEqual([
    'Undo',
    'UndoZ',
  ]);

  await press('z', 4, 'HIGH', 'High');
  await press('z', 5, 'NORMAL', 'Normal');

  expect(sentPriorities()).toEqual(['HIGH', 'URGENT', 'HIGH', 'NORMAL']);
});
