import { expect, test } from 'vitest';
import type { SlaStep, SlaTarget } from './policy.ts';
import { policyFaults } from './policy-fault.ts';

const target = (change: Partial<SlaTarget> = {}): SlaTarget => ({
  priority: 'NORMAL',
  metric: 'RESOLUTION',
  seconds: 3600,
  clock: 'BUSINESS',
  ...change,
});
const faults = (targets: SlaTarget[], steps: SlaStep[] = []) => policyFaults({ targets, steps });

test('a usual policy has no fault, nor has one that promises nothing', () => {
  const steps = [{ percent: 75 }, { afterSeconds: 0 }, { afterSeconds: -1800 }];
  expect(faults([target(), target({ priority: 'URGENT' })], steps)).toEqual([]);
  expect(faults([])).toEqual([]);
});

test.each([
  ['a negative target', -3600, 'TARGET_TOO_SHORT'],
  ['no time at all', 0, 'TARGET_TOO_SHORT'],
  ['less than a minute', 59, 'TARGET_TOO_SHORT'],
  ['no number', Number.NaN, 'TARGET_TOO_SHORT'],
  ['more than a year', 366 * 86_400 + 1, 'TARGET_TOO_LONG'],
])('%s is refused', (_, seconds, kind) => {
  expect(faults([target(), target({ metric: 'FIRST_RESPONSE', seconds })])).toEqual([
    { kind, at: 'targets.1' },
  ]);
});

test('two targets for the same priority and metric contradict each other', () => {
  expect(faults([target(), target({ seconds: 60 })])).toEqual([
    { kind: 'TARGET_TWICE', at: 'targets.1' },
  ]);
});

test.each([0, 100, -5, 33.3, Number.NaN])('a step at %d percent is refused', (percent) => {
  expect(faults([target()], [{ percent }])).toEqual([
    { kind: 'PERCENT_OUT_OF_RANGE', at: 'steps.0' },
  ]);
});

test('a step more than a month from the deadline is refused', () => {
  const month = 30 * 86_400;
  const steps = [{ afterSeconds: month }, { afterSeconds: -month - 1 }];
  expect(faults([target()], steps)).toEqual([{ kind: 'STEP_TOO_FAR', at: 'steps.1' }]);
});

test('a step that would come before the beginning of what it is for is refused', () => {
  const answer = target({ metric: 'FIRST_RESPONSE', seconds: 900 });
  const early: SlaStep = { afterSeconds: -900 };

  expect(faults([target(), answer], [early])).toEqual([
    { kind: 'STEP_BEFORE_START', at: 'steps.0' },
  ]);
  expect(faults([target(), answer], [{ ...early, metrics: ['RESOLUTION'] }])).toEqual([]);
});

test('a moment is a step once, whatever it does', () => {
  const steps: SlaStep[] = [{ percent: 50 }, { percent: 50, act: ['ESCALATE'] }];
  expect(faults([target()], steps)).toEqual([{ kind: 'STEP_TWICE', at: 'steps.1' }]);
});
