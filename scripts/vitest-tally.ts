import { readFileSync } from 'node:fs';
import * as v from 'valibot';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const report = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.unknown()) })),
});

/**
 * Counts a run of Vitest by the report it wrote. What fails without being a test counts as one
 * too: a file that does not load, an error outside of any test, a run that wrote no report.
 */
export function tallyOf(file: string, exitCode: number | null): Tally {
  const written = v.safeParse(v.pipe(v.string(), v.parseJson(), report), read(file));
  if (!written.success) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = written.output;
  const unloaded = written.output.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const counted = numFailedTests + unloaded.length;
  const uncounted = exitCode !== 0 && counted === 0 ? 1 : 0;
  return {
    passed: numPassedTests,
    failed: counted + uncounted,
    skipped: numPendingTests + numTodoTests,
  };
}

function read(file: string) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
