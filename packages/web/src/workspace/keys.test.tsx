import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aDesk, aTicket, giveSizes, inputOf, openTicket } from '../../test/a-worked-ticket.tsx';
import type { Fields } from '../../test/fake-server.ts';
import { forgetNotices } from '../../test/forget-notices.ts';
import { wayBack } from '../agents/way-back.ts';

beforeEach(giveSizes);
afterEach(forgetNotices);

const press = (key: string) => act(async () => void fireEvent.keyDown(document.body, { key }));
const notices = () => screen.getByRole('region', { name: 'Notices' }).textContent;

test('the sheet names the keys, and opens by its own', async () => {
  await openTicket(aDesk());
  await press('?');

  const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  const keys = [...sheet.querySelectorAll('kbd')].map((key) => key.textContent);
  expect(keys).toEqual(['J', 'K', 'R', 'N', 'I', 'A', 'P', 'S', 'M', 'E', '?']);
});

describe('I', () => {
  const others: Fields = { assignee: { id: 'per_tim', name: 'Tim Samuel' } };

  test('claims what waits in line', async () => {
    const waiting = aTicket({ assignee: null, viewerActions: ['CLAIM', 'ASSIGN'] });
    const server = aDesk(waiting, { claimTicket: aTicket({ version: 4 }) });
    await openTicket(server);

    await press('i');

    expect(inputOf(server, 'ClaimTicket')).toEqual({ ticketId: 'tkt_1', expectedVersion: 3 });
  });

  test('takes over what somebody else has', async () => {
    const server = aDesk(aTicket(others), { assignTicket: aTicket({ version: 4 }) });
    await openTicket(server);

    await press('i');

    const asked = { ticketId: 'tkt_1', assigneeId: 'per_james', expectedVersion: 3 };
    expect(inputOf(server, 'AssignTicket')).toEqual(asked);
  });

  test('says so where one has it already', async () => {
    const server = aDesk();
    await openTicket(server);

    await press('i');

    expect(notices()).toContain('You have #1234 already.');
    expect(inputOf(server, 'AssignTicket')).toBeUndefined();
  });
});

test('E asks for the words that resolve', async () => {
  await openTicket(aDesk());
  await press('e');

  expect(await screen.findByRole('dialog', { name: 'Resolve #1234' })).toBeTruthy();
});

test.each([
  ['p', /Urgent/],
  ['a', /^Me$/],
  ['s', /Waiting for customer/],
  ['m', /Waiting for customer/],
])('%s opens its choices, and Escape leaves the keyboard at the fact', async (key, choice) => {
  await openTicket(aDesk());
  await press(key);
  const menu = await screen.findByRole('menu');
  expect(await within(menu).findByText(choice)).toBeTruthy();

  await act(async () => void fireEvent.keyDown(menu, { key: 'Escape' }));

  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Change /);
});

test('on a closed ticket the keys say that nothing can be done, and the facts that they stand', async () => {
  const server = aDesk(aTicket({ status: 'CLOSED', viewerActions: ['ADD_NOTE', 'REOPEN'] }));
  await openTicket(server);

  for (const key of ['i', 'a', 'p', 's', 'm', 'e']) {
    forgetNotices();
    await press(key);
    // Who has it already is told so by I.
    expect(notices()).toMatch(/That cannot be done with #1234 as it is now|You have #1234 already/);
  }

  expect(screen.queryByRole('menu')).toBeNull();
  expect(screen.queryByRole('button', { name: /^Change / })).toBeNull();
  expect(screen.getByText('Closed: nothing of this can be changed any more.')).toBeTruthy();
});

test('a resolved ticket keeps its choices, for it may still be reopened', async () => {
  await openTicket(aDesk(aTicket({ status: 'RESOLVED' })));

  expect(screen.getByRole('button', { name: 'Change Priority: Normal' })).toBeTruthy();
  await press('e');
  expect(notices()).toContain('That cannot be done with #1234');
});

test('the way back leads to where the ticket was opened from', async () => {
  wayBack.shows('triage');
  await openTicket(aDesk());
  const back = screen.getByRole('link', { name: 'Back to triage' });
  expect(back.getAttribute('href')).toBe('/triage');
});
