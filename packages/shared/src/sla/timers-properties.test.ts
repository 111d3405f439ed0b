import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applied, at, minutesOf, opened } from '../../test/a-promise.ts';
import { ticketPriorities } from '../ticket-priority.ts';
import { ticketStatuses } from '../ticket-status.ts';
import type { SlaFact } from './facts.ts';
import { slaMetrics } from './policy.ts';
import { dueOf, timersOf } from './timers.ts';

const happenings: fc.Arbitrary<SlaFact[]> = fc
  .array(
    fc.record({
      wait: fc.integer({ min: 0, max: 5 * 60 }),
      what: fc.oneof(
        fc.constant({ kind: 'ANSWERED' } as const),
        fc.constant({ kind: 'ASKED' } as const),
        fc.constantFrom(...ticketStatuses).map((status) => ({ kind: 'STATUS', status }) as const),
        fc
          .constantFrom(...ticketPriorities)
          .map((priority) => ({ kind: 'PRIORITY', priority }) as const),
        fc.constantFrom(applied, null).map((next) => ({ kind: 'POLICY', applied: next }) as const),
      ),
    }),
    { maxLength: 20 },
  )
  .map((steps) => {
    let minutes = 0;
    return steps.map(({ wait, what }) => {
      minutes += wait;
      return { at: at(minutes), ...what };
    });
  });

test('what was late when somebody looked in between is as late at the end', () => {
  const breaches = (facts: SlaFact[], now: number) =>
    timersOf(facts, now).flatMap(({ metric, round, breachedAt }) =>
      breachedAt === null ? [] : [`${metric} ${round} ${minutesOf(breachedAt)}`],
    );
  fc.assert(
    fc.property(happenings, fc.nat(), (facts, cut) => {
      const whole = [...opened, ...facts];
      const part = whole.slice(0, 2 + (cut % (facts.length + 1)));

      const sooner = breaches(part, part.at(-1)?.at ?? at(0));
      expect(breaches(whole, at(10_000))).toEqual(expect.arrayContaining(sooner));
    }),
  );
});

test('whatever happens, a timer is one of its metric and round, and lives or has ended', () => {
  fc.assert(
    fc.property(happenings, (facts) => {
      const timers = timersOf([...opened, ...facts], at(10_000));

      const names = timers.map(({ metric, round }) => `${metric} ${round}`);
      expect(new Set(names).size).toBe(names.length);
      expect(timers.filter((timer) => timer.metric === 'RESOLUTION')).toHaveLength(1);
      for (const metric of slaMetrics.filter((name) => name !== 'RESOLUTION')) {
        const living = timers.filter((timer) => timer.metric === metric && timer.endedAt === null);
        expect(living.length).toBeLessThanOrEqual(1);
      }
      for (const timer of timers) {
        if (timer.state === 'FULFILLED') expect(timer.endedAt).not.toBeNull();
        if (timer.state === 'RUNNING') expect(dueOf(timer)).not.toBeNull();
        if (timer.state === 'PAUSED') expect(timer.pauses.at(-1)?.to).toBeNull();
      }
    }),
  );
});
