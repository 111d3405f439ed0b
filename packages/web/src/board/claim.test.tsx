import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  aDesk,
  aTicket,
  card,
  cardsIn,
  giveSizes,
  james,
  kim,
  notice,
  openBoard,
} from '../../test/a-worked-board.tsx';
import { forgetNotices } from '../../test/forget-notices.ts';

beforeEach(giveSizes);

afterEach(forgetNotices);

test('carrying a new ticket to In progress claims it, and the card is there once', async () => {
  const taken = aTicket(1, { status: 'IN_PROGRESS', version: 2, assignee: james });
  const server = aDesk({ claimTicket: taken });
  await openBoard(server);

  await act(async () => {
    for (const key of [' ', 'ArrowRight', ' ']) fireEvent.keyDown(card(1), { key });
  });

  expect(server.sent.find(({ name }) => name === 'ClaimTicket')?.variables).toEqual({
    input: { ticketId: 'tkt_1', expectedVersion: 1 },
  });
  expect(cardsIn(/^In progress, 1 ticket/)).toEqual(['#1']);
  expect(document.querySelectorAll('[data-id="tkt_1"]')).toHaveLength(1);
  expect(document.activeElement).toBe(card(1));
  await waitFor(() => expect(notice()).toContain('You took ticket 1'));
});

test.each([
  ['the notice', () => screen.getByRole('button', { name: /^Undo/ }).click()],
  ['Ctrl and Z', () => fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })],
])('a claim is taken back by %s, and the ticket waits in line again', async (_, takeBack) => {
  const claimTicket = aTicket(1, { status: 'IN_PROGRESS', version: 2, assignee: james });
  const assignTicket = aTicket(1, { status: 'IN_PROGRESS', version: 3 });
  const server = aDesk({ claimTicket, assignTicket });
  await openBoard(server);
  card(1).focus();
  await act(async () => void fireEvent.keyDown(card(1), { key: 'i' }));
  await waitFor(() => expect(notice()).toContain('You took ticket 1'));

  await act(async () => void takeBack());

  expect(server.sent.find(({ name }) => name === 'AssignTicket')?.variables).toEqual({
    input: { ticketId: 'tkt_1', assigneeId: null, expectedVersion: 2 },
  });
  await waitFor(() => expect(notice()).toContain('#1 waits in line again'));
  expect(notice()).not.toContain('You took ticket 1');
  expect(card(1).getAttribute('aria-label')).toContain('Unassigned');
});

const menuOf = async (number: number) => {
  const button = screen.getByRole('button', { name: `Actions for #${number}` });
  await act(async () => button.click());
  return within(await screen.findByRole('menu'));
};

test('what was handed on waits in the next line, and is claimed from its card', async () => {
  const claimTicket = aTicket(1, { status: 'IN_PROGRESS', version: 2, assignee: james });
  const server = aDesk({ claimTicket }, [aTicket(1, { status: 'IN_PROGRESS' })]);
  await openBoard(server);

  const menu = await menuOf(1);
  await act(async () => menu.getByRole('menuitem', { name: /^Claim/ }).click());

  expect(server.sent.find(({ name }) => name === 'ClaimTicket')?.variables).toEqual({
    input: { ticketId: 'tkt_1', expectedVersion: 1 },
  });
  await waitFor(() => expect(notice()).toContain('You took ticket 1'));
});

test('what somebody has cannot be claimed, but assigned to oneself', async () => {
  await openBoard(aDesk({}, [aTicket(1, { status: 'IN_PROGRESS', assignee: kim })]));

  const menu = await menuOf(1);

  expect(menu.queryByRole('menuitem', { name: /^Claim/ })).toBeNull();
  expect(menu.getByRole('menuitem', { name: /^Assign to me/ })).toBeTruthy();
});
