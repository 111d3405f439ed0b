import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { show } from './program.ts';

/** All that is measured, one after the other: each part has the machine for itself. */
const { values } = parseArgs({
  options: { tickets: { type: 'string', default: '20000' } },
});

const parts = [
  ['packages/api/bench/business-time.ts'],
  ['packages/api/bench/answers.ts', '--tickets', values.tickets],
  ['packages/api/bench/steps.ts', '--tickets', values.tickets],
  ['packages/api/bench/figures.ts', '--tickets', values.tickets],
  ['packages/api/bench/live.ts'],
  ['packages/web/bench/other-browser.ts'],
];
for (const part of parts) {
  const [code] = await once(show('tsx', part), 'close');
  if (code !== 0) process.exitCode = 1;
}
