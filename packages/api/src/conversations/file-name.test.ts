import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileNames } from '../../test/hostile-names.ts';
import { fileName } from './file-name.ts';

test.each(hostileNames)('%j becomes a plain name', (given, name) => {
  expect(fileName(given)).toBe(name);
});

test('a long name keeps its extension', () => {
  const name = fileName(`${'a'.repeat(300)}.pdf`);

  expect(name).toHaveLength(200);
  expect(name).toMatch(/aaa\.pdf$/);
});

test('a name of more than one unit a character is not cut within one', () => {
  expect([...fileName('💥'.repeat(300))]).toEqual(Array(200).fill('💥'));
});

test('whatever a file is called, its name is short, seen, without a path, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = fileName(given);

      expect(fileName(name)).toBe(name);
      expect([...name].length).toBeLessThanOrEqual(200);
      expect(name).not.toMatch(/^[.\s]|[/\\"<>]|[.\s]$|^$|[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
    { numRuns: 500 },
  );
});
