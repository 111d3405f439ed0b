import { expect, test } from 'vitest';
import { agentMoves, canMove, isWokenByCustomer, ticketStatuses } from './ticket-status.ts';

test('nothing returns to NEW', () => {
  expect(ticketStatuses.filter((from) => canMove(from, 'NEW'))).toEqual([]);
});

test('a ticket is closed only after it was resolved', () => {
  expect(ticketStatuses.filter((from) => canMove(from, 'CLOSED'))).toEqual(['RESOLVED']);
});

test('every open ticket can be resolved', () => {
  const open = ['NEW', 'IN_PROGRESS', 'PENDING', 'ON_HOLD'] as const;
  expect(open.every((from) => canMove(from, 'RESOLVED'))).toBe(true);
});

test('an agent closes nothing by hand and moves nothing that is closed', () => {
  expect(ticketStatuses.flatMap(agentMoves)).not.toContain('CLOSED');
  expect(agentMoves('CLOSED')).toEqual([]);
});

test('a message of the customer wakes what waits for them, and what was resolved', () => {
  expect(ticketStatuses.filter(isWokenByCustomer)).toEqual(['PENDING', 'ON_HOLD', 'RESOLVED']);
});
