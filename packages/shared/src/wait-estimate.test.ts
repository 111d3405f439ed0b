import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineWaits, roundWait } from './wait-estimate.ts';

const rates = { takenPerAgent: 1 / 300, leaving: 0, samples: 1e6 };

/** Customers have at least as much patience, on the average, as one ticket takes. */
const lines = fc
  .record({
    agents: fc.integer({ min: 1, max: 200 }),
    takenPerAgent: fc.double({ min: 1e-5, max: 0.1, noNaN: true }),
    impatience: fc.double({ min: 0, max: 1, noNaN: true }),
    samples: fc.integer({ min: 5, max: 1000 }),
  })
  .map(({ agents, takenPerAgent, impatience, samples }) => ({
    agents,
    rates: { takenPerAgent, leaving: impatience * takenPerAgent, samples },
  }));

const rangeIn = (waits: LineWaits, ahead: number) => {
  const { range } = waits.estimate(ahead);
  if (!range) throw new Error('There is no range.');
  return range;
};

test('who is next waits for one agent to take them, on the average', () => {
  expect(new LineWaits(rates, 3).wait(0).mean).toBeCloseTo(100);
});

test('with nobody who gives up, a place is worth as much as every other', () => {
  const waits = new LineWaits(rates, 3);

  expect(waits.wait(9).mean).toBeCloseTo(1000);
  expect(waits.wait(9).variance).toBeCloseTo(10 * 100 ** 2);
});

test('those who may give up make the line shorter for those behind them', () => {
  const impatient = new LineWaits({ ...rates, leaving: 1 / 600 }, 3);

  expect(impatient.wait(9).mean).toBeLessThan(new LineWaits(rates, 3).wait(9).mean);
});

test('four of five waits fall into the range', () => {
  const { lowSeconds, highSeconds } = rangeIn(new LineWaits(rates, 1), 0);

  // Of an exponential wait of 300 s: 10 % are below 32 s, 10 % above 691 s.
  expect([lowSeconds, highSeconds]).toEqual([30, 660]);
});

test('a range is never empty, begins at nothing, and gets later with every place', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 300 }), ({ rates, agents }, ahead) => {
      const waits = new LineWaits(rates, agents);
      const [mine, next] = [rangeIn(waits, ahead), rangeIn(waits, ahead + 1)];
      expect(mine.lowSeconds).toBeGreaterThanOrEqual(0);
      expect(mine.highSeconds).toBeGreaterThan(mine.lowSeconds);
      expect(next.lowSeconds).toBeGreaterThanOrEqual(mine.lowSeconds);
      expect(next.highSeconds).toBeGreaterThanOrEqual(mine.highSeconds);
    }),
  );
});

test('one more agent makes no wait longer', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 100 }), ({ rates, agents }, ahead) => {
      const fewer = new LineWaits(rates, agents).wait(ahead).mean;
      const more = new LineWaits(rates, agents + 1).wait(ahead).mean;
      expect(more).toBeLessThanOrEqual(fewer * (1 + 1e-9));
    }),
  );
});

test('places can be asked for in any order', () => {
  fc.assert(
    fc.property(lines, fc.array(fc.nat(200)), ({ rates, agents }, places) => {
      const waits = new LineWaits(rates, agents);
      for (const ahead of places) {
        expect(waits.wait(ahead)).toEqual(new LineWaits(rates, agents).wait(ahead));
      }
    }),
  );
});

test('without agents, or with too little to go by, there is a reason and no figure', () => {
  expect(new LineWaits(rates, 0).estimate(3)).toEqual({ range: null, reason: 'NO_AGENTS' });
  expect(new LineWaits({ ...rates, samples: 4 }, 3).estimate(3)).toEqual({
    range: null,
    reason: 'FEW_SAMPLES',
  });
  expect(new LineWaits({ ...rates, takenPerAgent: 0, samples: 4 }, 3).estimate(0).range).toBeNull();
});

test.each([
  [3, 0],
  [50, 45],
  [200, 210],
  [700, 720],
  [1500, 1560],
  [4000, 3900],
  [9000, 9000],
  [30_000, 28_800],
])('%i seconds are shown as %i', (seconds, shown) => {
  expect(roundWait(seconds)).toBe(shown);
});
