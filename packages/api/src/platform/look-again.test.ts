import { afterAll, expect, test } from 'vitest';
import { stillClock } from '../../test/clock.ts';
import { desk } from '../../test/desk.ts';
import { lookAgain } from './look-again.ts';
import { reportFailures } from './report-failures.ts';

const at = await desk();
const clock = stillClock();
const reports: string[] = [];
const failed = reportFailures(clock, (line) => reports.push(line));

let stop = async () => {};
afterAll(async () => {
  await stop();
  await at.close();
});

test('what fails at every look is reported once, again after a while, and once for each kind', async () => {
  let looks = 0;
  let trouble: Error = new Error('relation "sla_timer" does not exist\nand much more');
  async function tellDeadlines(): Promise<number> {
    looks++;
    throw trouble;
  }
  const lookMore = async () => {
    const before = looks;
    await expect.poll(() => looks).toBeGreaterThan(before + 5);
  };
  stop = lookAgain(at, 1, tellDeadlines, failed);

  await lookMore();
  const missing = 'tellDeadlines failed and is tried again: relation "sla_timer" does not exist';
  expect(reports).toEqual([missing]);

  clock.advance({ minutes: 11 });
  await lookMore();
  expect(reports).toEqual([missing, missing]);

  trouble = Object.assign(new Error('canceling statement 1'), { code: '57014' });
  await lookMore();
  trouble = Object.assign(new Error('canceling statement 2'), { code: '57014' });
  await lookMore();
  expect(reports.slice(2)).toEqual([
    'tellDeadlines failed and is tried again: canceling statement 1',
  ]);
});
