import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './checks.ts';
import { checkout, show } from './program.ts';
import { type Tally, tallyOf } from './vitest-tally.ts';

const journeys = join(checkout, 'packages/web/journeys/vitest.config.ts');

async function runVitest(...args: string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'hlm-desk-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const [code]: (number | null)[] = await once(
    show('vitest', ['run', ...reporters, ...args]),
    'close',
  );
  const tally = tallyOf(file, code ?? null);
  rmSync(folder, { recursive: true });
  return tally;
}

const tallies = [await runChecks(), await runVitest()];
if (existsSync(journeys)) tallies.push(await runVitest('--config', journeys));

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const skipped = tallies.reduce((sum, tally) => sum + tally.skipped, 0);
const failed = tallies.flatMap((tally) => tally.failed);

for (const name of failed) console.log(`✗ ${name}`);
const alsoSkipped = skipped > 0 ? `, ${skipped} skipped` : '';
console.log(`${passed} passed, ${failed.length} failed${alsoSkipped}`);
process.exitCode = failed.length > 0 ? 1 : 0;
