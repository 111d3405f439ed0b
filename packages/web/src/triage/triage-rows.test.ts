import { expect, test } from 'vitest';
import { merged, noRows, turnIn, withAgain, without } from './triage-rows.ts';

const none = new Set<string>();
const rows = (...shown: string[]) => ({ shown, arrived: [] });

test('an empty list shows what the desk names, in its order', () => {
  expect(merged(noRows, ['b', 'a'], none)).toEqual(rows('b', 'a'));
});

test('what stands stays where it stands, though its deadline moved', () => {
  expect(merged(rows('a', 'b', 'c'), ['c', 'a', 'b'], none)).toEqual(rows('a', 'b', 'c'));
});

test('what is gone leaves, and what comes after all the rest is added', () => {
  expect(merged(rows('a', 'b'), ['b', 'c'], none)).toEqual(rows('b', 'c'));
});

test('what would come between waits to be asked for', () => {
  expect(merged(rows('a', 'b'), ['x', 'a', 'y', 'b', 'z'], none)).toEqual({
    shown: ['a', 'b', 'z'],
    arrived: ['x', 'y'],
  });
});

test('what was just done with does not come back by an old answer', () => {
  expect(merged(rows('b'), ['a', 'b'], new Set(['a']))).toEqual(rows('b'));
});

test('done goes on to the next, at the end to the one before, and then to nobody', () => {
  const shown = ['a', 'b', 'c'];
  expect(turnIn(['a', 'c'], { id: 'b', shown })).toBe('c');
  expect(turnIn(['a', 'b'], { id: 'c', shown })).toBe('b');
  expect(turnIn([], { id: 'c', shown })).toBeNull();
});

test('whoever has the turn keeps it however the list changes around them', () => {
  expect(turnIn(['x', 'c', 'b'], { id: 'b', shown: ['a', 'b', 'c'] })).toBe('b');
});

test('where several have gone the nearest that follows has the turn, and of an unknown list the first', () => {
  const shown = ['a', 'b', 'c', 'd'];
  expect(turnIn(['x', 'a', 'd'], { id: 'b', shown })).toBe('d');
  expect(turnIn(['x', 'a'], { id: 'c', shown })).toBe('a');
  expect(turnIn(['x', 'y'], { id: 'c', shown })).toBe('x');
  expect(turnIn(['x', 'y'], { id: null, shown: [] })).toBe('x');
});

test('what is taken back stands where it stood', () => {
  expect(withAgain(without(rows('a', 'b', 'c'), 'b'), 'b', 1)).toEqual(rows('a', 'b', 'c'));
  expect(withAgain(rows('a'), 'a', 0)).toEqual(rows('a'));
});
