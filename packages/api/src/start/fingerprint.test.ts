import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

let folder: string;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const taken = () => fingerprint(folder, ['web', 'lock.yaml'], 'web/made');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hlm-desk-'));
  mkdirSync(join(folder, 'web', 'made'), { recursive: true });
  write('web/page.tsx', 'one');
  write('lock.yaml', 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ['a file that is edited', () => write('web/page.tsx', 'two')],
  ['a file that is added', () => write('web/board.tsx', 'one')],
  ['a file that goes', () => rmSync(join(folder, 'lock.yaml'))],
])('%s has things made again', (_, change) => {
  const before = taken();

  change();

  expect(taken()).not.toBe(before);
});

test.each([
  ['nothing', () => {}],
  ['what is made', () => write('web/made/page.js', 'one')],
  ['a test', () => write('web/page.test.tsx', 'one')],
  ['a hidden file', () => write('web/.inputs', 'one')],
])('%s has nothing made again', (_, change) => {
  const before = taken();

  change();

  expect(taken()).toBe(before);
});
