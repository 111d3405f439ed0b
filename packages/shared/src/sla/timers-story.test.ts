import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { minute, target } from '../../test/a-promise.ts';
import { calendarOf } from '../../test/business-time-vectors.ts';
import { BusinessTime } from './business-time.ts';
import type { SlaFact } from './facts.ts';
import { elapsedIn } from './pauses.ts';
import type { SlaMetric } from './policy.ts';
import { dueOf, type SlaTimer, timersOf } from './timers.ts';

const [story] = JSON.parse(
  readFileSync(new URL('../../test/vectors/ticket_timelines.json', import.meta.url), 'utf8'),
);

/**
 * What that story's source calls the next reply runs from the opening there, here only from what a
 * customer writes after an answer: its first deadline is left out.
 */
test('the first story of a ticket has the deadlines of its source', () => {
  const { firstResponse, nextReply, solution } = story.targetsMinutes;
  const of = (metric: SlaMetric, minutes: number) => target(metric, minutes, { clock: 'BUSINESS' });
  const policy = {
    targets: [
      of('FIRST_RESPONSE', firstResponse),
      of('NEXT_RESPONSE', nextReply),
      of('RESOLUTION', solution),
    ],
    pausesOnHold: false,
    steps: [],
  };
  const moments = new Map<string, number>(
    story.steps.map((step: { variant?: string; event: string; at: string }) => [
      `${step.variant ?? ''} ${step.event}`,
      Date.parse(step.at),
    ]),
  );
  const when = (name: string) => moments.get(name) ?? Number.NaN;
  const begun: SlaFact[] = [
    { at: when(' ticket created with customer message'), kind: 'OPENED', priority: 'NORMAL' },
    {
      at: when(' ticket created with customer message'),
      kind: 'POLICY',
      applied: { policy, calendar: new BusinessTime(calendarOf(story.calendar)) },
    },
  ];
  const find = (facts: SlaFact[], metric: SlaMetric) => {
    const found = timersOf([...begun, ...facts], when('B first agent response')).find(
      (timer) => timer.metric === metric,
    );
    if (!found) throw new Error(`There is no ${metric}.`);
    return found;
  };
  const due = (timer: SlaTimer) => new Date(dueOf(timer) ?? Number.NaN).toISOString();
  const spent = (timer: SlaTimer) =>
    elapsedIn(timer.time, timer, timer.endedAt ?? Number.NaN) / minute;

  expect(due(find([], 'FIRST_RESPONSE'))).toBe('2013-03-21T10:30:00.000Z');
  expect(due(find([], 'RESOLUTION'))).toBe('2013-03-21T12:30:00.000Z');
  const inTime = { at: when('A first agent response'), kind: 'ANSWERED' } as const;
  expect(spent(find([inTime], 'FIRST_RESPONSE'))).toBe(30);
  const late = { at: when('B first agent response'), kind: 'ANSWERED' } as const;
  expect(spent(find([late], 'FIRST_RESPONSE'))).toBe(270);
  const asked = { at: when('C customer reply'), kind: 'ASKED' } as const;
  const next = find([inTime, asked], 'NEXT_RESPONSE');
  expect(due(next)).toBe('2013-03-21T14:05:00.000Z');
  for (const [variant, minutes] of [
    ['D', 120],
    ['E', 210],
  ] as const) {
    const closed = { at: when(`${variant} closed`), kind: 'STATUS', status: 'RESOLVED' } as const;
    expect(spent(find([closed], 'RESOLUTION'))).toBe(minutes);
  }
});
