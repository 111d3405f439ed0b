import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tallyOf } from './vitest-tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'hlm-desk-tally-'));
const file = join(folder, 'report.json');
afterAll(() => rmSync(folder, { recursive: true }));

const counts = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };
const loaded = { status: 'passed', assertionResults: [{}] };
const unloaded = { status: 'failed', assertionResults: [] };

function tally(report: object, exitCode = 0) {
  writeFileSync(file, JSON.stringify(report));
  return tallyOf(file, exitCode);
}

test('a run is counted as its report says', () => {
  expect(tally({ ...counts, testResults: [loaded] })).toEqual({ passed: 3, failed: 0, skipped: 2 });
});

test('a file that does not load is a failure', () => {
  const report = { ...counts, numFailedTests: 1, testResults: [loaded, unloaded] };

  expect(tally(report, 1).failed).toBe(2);
});

test('an error outside of any test is a failure', () => {
  expect(tally({ ...counts, testResults: [loaded] }, 1).failed).toBe(1);
});

test('a run without a report is a failure', () => {
  rmSync(file, { force: true });

  expect(tallyOf(file, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
