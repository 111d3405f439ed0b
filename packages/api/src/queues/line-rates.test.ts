import { LineWaits } from '@hlm-desk/shared/wait-estimate';
import { expect, test } from 'vitest';
import { type Arrival, type Setting, SimulatedLine } from '../../test/simulated-line.ts';
import { ratesOf } from './line-rates.ts';

const nobody = { claims: [], leavings: [], waitingSince: [] };

test('nothing is known of a line in which nothing happened', () => {
  expect(ratesOf(nobody, 0)).toEqual({ takenPerAgent: 0, leaving: 0, samples: 0 });
});

test('how soon a lone customer is noticed tells nothing of how long tickets take', () => {
  const claims = Array.from({ length: 50 }, (_, n) => ({
    since: n * 1000,
    until: n * 1000 + 20,
    agentId: 'james',
  }));

  expect(ratesOf({ ...nobody, claims }, 50_000).samples).toBe(0);
});

test('an agent who went home with customers waiting was not slow', () => {
  const claims = Array.from({ length: 40 }, (_, n) => ({
    since: 0,
    until: 300 * (n + 1),
    agentId: 'james',
  }));
  const evening = ratesOf({ ...nobody, claims, waitingSince: [0] }, 12_000);

  const morning = ratesOf({ ...nobody, claims, waitingSince: [0] }, 12_000 + 15 * 3600);

  expect(evening.takenPerAgent).toBeCloseTo(1 / 300);
  expect(morning).toEqual(evening);
});

function scoreOf(arrivals: Arrival[], trueRates: { takenPerAgent: number; leaving: number }) {
  const served = arrivals.flatMap((arrival) => {
    const { history, now, agents, ahead, waited } = arrival;
    const waits = new LineWaits(ratesOf(history, now), agents);
    const { range } = waits.estimate(ahead);
    if (waited === undefined || !range) return [];
    const ideal = new LineWaits({ ...trueRates, samples: 1e9 }, agents).wait(ahead).mean;
    return [{ waited, range, error: waits.wait(ahead).mean - waited, least: ideal - waited }];
  });
  const mean = (value: (one: (typeof served)[number]) => number) =>
    served.reduce((sum, one) => sum + value(one), 0) / served.length;
  return {
    errorToLeast: Math.sqrt(mean(({ error }) => error ** 2) / mean(({ least }) => least ** 2)),
    bias: mean(({ error }) => error) / mean(({ waited }) => waited),
    holds: mean(({ waited, range }) =>
      Number(range.lowSeconds <= waited && waited <= range.highSeconds),
    ),
  };
}

const day: Omit<Setting, 'seed'> = {
  agents: () => 10,
  arrivalsPerSecond: 0.97 / 30,
  serviceSeconds: 300,
  hours: 60,
};

test.each<[string, Omit<Setting, 'seed'>]>([
  ['steady', day],
  ['overrun', { ...day, arrivalsPerSecond: 1.2 / 30, patienceSeconds: 600 }],
  ['small', { ...day, agents: () => 3, arrivalsPerSecond: 0.0095, patienceSeconds: 1800 }],
  [
    'changing',
    {
      ...day,
      agents: (second) => [10, 6, 12, 8][Math.floor(second / 7200) % 4] ?? 10,
      arrivalsPerSecond: 0.95 / 30,
      patienceSeconds: 1800,
    },
  ],
])('waits of a line that is %s come as they were estimated', (_, setting) => {
  const { patienceSeconds, serviceSeconds } = setting;
  const leaving = patienceSeconds === undefined ? 0 : 1 / patienceSeconds;
  const [...arrivals] = new SimulatedLine({ ...setting, seed: 4 }).arrivals;
  const settled = arrivals.filter(({ now }, n) => now > 6 * 3600 && n % 16 === 0);

  const score = scoreOf(settled, { takenPerAgent: 1 / serviceSeconds, leaving });

  expect(score.errorToLeast).toBeLessThan(1.1);
  expect(Math.abs(score.bias)).toBeLessThan(0.05);
  expect(score.holds).toBeGreaterThan(0.75);
  expect(score.holds).toBeLessThan(0.85);
});
