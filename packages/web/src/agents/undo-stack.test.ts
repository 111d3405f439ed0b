import { expect, test } from 'vitest';
import { done, taken, type UndoStack } from './undo-stack.ts';

const entry = (text: string) => ({ text, undo: () => {} });

test('what was done last is taken back first', () => {
  const [first, second] = [entry('#1 moved'), entry('#2 moved')];
  const stack = done(done([], first), second);

  const once = taken(stack);
  const twice = taken(once.rest);

  expect([once.entry, twice.entry]).toEqual([second, first]);
  expect(taken(twice.rest).entry).toBeUndefined();
});

test('a message can take back its own deed although something was done since', () => {
  const [first, second] = [entry('#1 moved'), entry('#2 moved')];

  const { entry: back, rest } = taken([first, second], first);

  expect(back).toBe(first);
  expect(rest).toEqual([second]);
});

test('nothing is taken back twice', () => {
  const only = entry('#1 moved');
  const { rest } = taken([only], only);

  expect(taken(rest, only).entry).toBeUndefined();
});

test('only the last fifty deeds are kept', () => {
  let stack: UndoStack = [];
  for (let n = 1; n <= 60; n += 1) stack = done(stack, entry(`#${n} moved`));

  expect(stack).toHaveLength(50);
  expect(stack[0]?.text).toBe('#11 moved');
});
