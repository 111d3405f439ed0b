import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import * as v from 'valibot';
import { checkout } from './program.ts';

export interface Tally {
  passed: number;
  /** What failed, by name. */
  failed: string[];
  skipped: number;
}

const report = v.object({
  numPassedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
});

/**
 * Counts a run of Vitest by the report it wrote. What fails without being a test counts as one
 * too: a file that does not load, an error outside of any test, a run that wrote no report.
 */
export function tallyOf(file: string, exitCode: number | null): Tally {
  const written = v.safeParse(v.pipe(v.string(), v.parseJson(), report), read(file));
  if (!written.success) return { passed: 0, failed: ['a run that wrote no report'], skipped: 0 };
  const { numPassedTests, numPendingTests, numTodoTests, testResults } = written.output;
  const failed = testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(checkout, name);
    if (status === 'failed' && assertionResults.length === 0) return [`${file} does not load`];
    const tests = assertionResults.filter((assertion) => assertion.status === 'failed');
    return tests.map(({ fullName }) => `${file}: ${fullName}`);
  });
  if (exitCode !== 0 && failed.length === 0) failed.push('an error outside of any test');
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

function read(file: string) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
