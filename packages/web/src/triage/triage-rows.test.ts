import { expect, test } from 'vitest';
import { after, merged, noRows, withAgain, without } from './triage-rows.ts';

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
  expect(after(rows('a', 'b', 'c'), 'b')).toBe('c');
  expect(after(rows('a', 'b', 'c'), 'c')).toBe('b');
  expect(after(rows('a'), 'a')).toBeNull();
});

test('what is taken back stands where it stood', () => {
  expect(withAgain(without(rows('a', 'b', 'c'), 'b'), 'b', 1)).toEqual(rows('a', 'b', 'c'));
  expect(withAgain(rows('a'), 'a', 0)).toEqual(rows('a'));
});
