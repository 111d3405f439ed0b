import { expect, test } from 'vitest';
import { stateOf, steps } from './steps.ts';

test.each([
  ['NEW', ['done', 'now', 'next', 'next', 'next']],
  ['IN_PROGRESS', ['done', 'done', 'now', 'next', 'next']],
  ['PENDING', ['done', 'done', 'now', 'next', 'next']],
  ['ON_HOLD', ['done', 'done', 'now', 'next', 'next']],
  ['RESOLVED', ['done', 'done', 'done', 'done', 'now']],
  ['CLOSED', ['done', 'done', 'done', 'done', 'done']],
] as const)('a ticket that is %s shows how far along it is', (status, states) => {
  expect(steps.map((step) => stateOf(step, status))).toEqual(states);
});
