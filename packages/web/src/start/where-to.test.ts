import { expect, test } from 'vitest';
import { ticketNumberIn } from './where-to.ts';

test.each([
  ['#1234', 1234],
  ['1234', 1234],
  ['  Ticket #1234 ', 1234],
  ['ticket 7', 7],
])('"%s" leads to the ticket', (text, number) => {
  expect(ticketNumberIn(text)).toBe(number);
});

test.each(['charged 299 twice', '12 34', '#', '', '99999999999'])(
  '"%s" becomes a new ticket',
  (text) => {
    expect(ticketNumberIn(text)).toBeNull();
  },
);
