import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkout } from './program.ts';
import { tallyOf } from './vitest-tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'hlm-desk-tally-'));
const file = join(folder, 'report.json');
afterAll(() => rmSync(folder, { recursive: true }));

const counts = { numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 };
const passes = { fullName: 'a ticket has a number', status: 'passed' };
const fails = { fullName: 'a ticket is kept', status: 'failed' };
const aFile = (name: string, status: string, assertionResults: object[]) => ({
  name: join(checkout, name),
  status,
  assertionResults,
});

function tally(report: object, exitCode = 0) {
  writeFileSync(file, JSON.stringify(report));
  return tallyOf(file, exitCode);
}

test('a run is counted as its report says', () => {
  const testResults = [aFile('open.test.ts', 'passed', [passes])];

  expect(tally({ ...counts, testResults })).toEqual({ passed: 3, failed: [], skipped: 2 });
});

test('what failed is named', () => {
  const testResults = [aFile('open.test.ts', 'failed', [passes, fails])];

  expect(tally({ ...counts, testResults }, 1).failed).toEqual(['open.test.ts: a ticket is kept']);
});

test('a file that does not load is a failure', () => {
  const testResults = [aFile('open.test.ts', 'failed', [])];

  expect(tally({ ...counts, testResults }, 1).failed).toEqual(['open.test.ts does not load']);
});

test('an error outside of any test is a failure', () => {
  const testResults = [aFile('open.test.ts', 'passed', [passes])];

  expect(tally({ ...counts, testResults }, 1).failed).toHaveLength(1);
});

test('a run without a report is a failure', () => {
  rmSync(file, { force: true });

  expect(tallyOf(file, 1)).toMatchObject({ passed: 0, skipped: 0, failed: [expect.any(String)] });
});
