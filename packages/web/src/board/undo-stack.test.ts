import { expect, test } from 'vitest';
import { done, taken, type UndoStack, withoutTicket } from './undo-stack.ts';

const entry = (ticketId: string, text = 'moved') => ({ ticketId, text, undo: async () => null });

test('what was done last is taken back first', () => {
  const [first, second] = [entry('tkt_1'), entry('tkt_2')];
  const stack = done(done([], first), second);

  const once = taken(stack);
  const twice = taken(once.rest);

  expect([once.entry, twice.entry]).toEqual([second, first]);
  expect(taken(twice.rest).entry).toBeUndefined();
});

test('a message can take back its own deed although something was done since', () => {
  const [first, second] = [entry('tkt_1'), entry('tkt_2')];

  const { entry: back, rest } = taken([first, second], first);

  expect(back).toBe(first);
  expect(rest).toEqual([second]);
});

test('nothing is taken back twice', () => {
  const only = entry('tkt_1');
  const { rest } = taken([only], only);

  expect(taken(rest, only).entry).toBeUndefined();
});

test('a ticket that somebody else changed has nothing to take back', () => {
  const stack: UndoStack = [entry('tkt_1'), entry('tkt_2'), entry('tkt_1')];

  expect(withoutTicket(stack, 'tkt_1').map(({ ticketId }) => ticketId)).toEqual(['tkt_2']);
});

test('only the last fifty deeds are kept', () => {
  let stack: UndoStack = [];
  for (let n = 1; n <= 60; n += 1) stack = done(stack, entry(`tkt_${n}`));

  expect(stack).toHaveLength(50);
  expect(stack[0]?.ticketId).toBe('tkt_11');
});
