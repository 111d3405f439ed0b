import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import {
  anUntriaged,
  aTriageDesk,
  changed,
  listOf,
  openTriage,
} from '../../test/a-triage-list.tsx';
import { dismissToast, toasts } from '../ui/toasts.ts';

// Notices outlive the page that they speak of.
afterEach(() => {
  for (const { id } of toasts.read()) dismissToast(id);
});

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
