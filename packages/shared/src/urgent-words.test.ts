import { expect, test } from 'vitest';
import { soundsUrgent, urgentWords } from './urgent-words.ts';

test.each([
  'This is URGENT, please',
  'our website is down',
  "I can't work since this morning",
  'All our shops are offline',
  'Please answer asap',
])('a faster answer is offered for: %s', (text) => {
  expect(soundsUrgent(text)).toBe(true);
});

test.each([
  'It is not urgent, take your time',
  'No rush at all, even if it sounds critical',
  'Where can I download the invoice?',
  'The page scrolls down too far',
])('no faster answer is offered for: %s', (text) => {
  expect(soundsUrgent(text)).toBe(false);
});

test('the words are told in the order in which they were written', () => {
  expect(urgentWords('Our shop is down.\nThis is URGENT, a real emergency.')).toEqual([
    'is down',
    'URGENT',
    'emergency',
  ]);
  expect(urgentWords("It isn't urgent, though the emergency exit is blocked")).toEqual([]);
});
