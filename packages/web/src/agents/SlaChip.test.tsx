import { act, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeServer } from '../../test/fake-server.ts';
import { makeClientOn } from '../platform/client.ts';
import { askDeskTime } from '../platform/desk-time.ts';
import { SlaChip } from './SlaChip.tsx';

const start = new Date('2026-11-27T12:00:00.000Z');
const hour = 3_600_000;
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000).toISOString();

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => void vi.useRealTimers());

/** The desk's clock reads so many milliseconds more than the reader's. */
async function deskIsAhead(ms: number) {
  const desk = { now: new Date(Date.now() + ms).toISOString() };
  const asked = askDeskTime(makeClientOn(fakeServer({ query: { desk } }).link));
  await vi.advanceTimersByTimeAsync(0);
  await asked;
}

const aTicket = (dueInSeconds: number) => ({
  status: 'NEW' as const,
  lineSince: at(-42 * 60),
  openedAt: at(-42 * 60),
  resolvedAt: null,
  assignee: null,
  slaTimers: [
    {
      metric: 'FIRST_RESPONSE' as const,
      state: 'RUNNING' as const,
      dueAt: at(dueInSeconds),
      warnsAt: at(dueInSeconds - 60),
      breachedAt: null,
    },
  ],
});

const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
const chip = () => screen.getByRole('img');

test('a chip turns from plain to soon to overdue by itself, and says which promise it is', async () => {
  await deskIsAhead(0);
  render(<SlaChip {...aTicket(90)} />);
  expect(chip().getAttribute('aria-label')).toBe('First answer: 1 min left. Waiting 42 min');
  expect(chip().dataset.sla).toBe('age');

  await pass(31);
  expect(chip().textContent).toBe('Under 1 min left');
  expect(chip().dataset.sla).toBe('soon');

  await pass(60);
  expect(chip().textContent).toBe('Overdue just now');
  expect(chip().dataset.sla).toBe('overdue');
});

test('of all chips on a screen only those are drawn again whose words changed', async () => {
  await deskIsAhead(0);
  const drawn: Record<string, number> = {};
  const count = (id: string) => {
    drawn[id] = (drawn[id] ?? 0) + 1;
  };
  render(
    <Profiler id="screen" onRender={() => count('screen')}>
      {Array.from({ length: 60 }, (_, second) => (
        <Profiler key={at(second)} id={String(second)} onRender={count}>
          <SlaChip {...aTicket(3600 + second)} lineSince={at(-19_800)} />
        </Profiler>
      ))}
    </Profiler>,
  );
  expect(drawn).toMatchObject({ screen: 1, 0: 1, 59: 1 });

  await pass(1);
  const renewed = Object.entries(drawn).filter(([id, times]) => id !== 'screen' && times > 1);
  // One fell below the hour, which is a new word; the others still say the same minute.
  expect(renewed.map(([id]) => id)).toEqual(['0']);
  expect(vi.getTimerCount()).toBe(1);

  await pass(59);
  const times = Object.entries(drawn).flatMap(([id, each]) => (id === 'screen' ? [] : [each]));
  expect(Math.max(...times)).toBe(2);
});

test.each([
  ['ahead of', 2 * hour],
  ['behind', -2 * hour],
])('a reader whose clock is two hours wrong sees the same: the desk is %s it', async (_, ms) => {
  await deskIsAhead(ms);
  const shift = ms / 1000;
  render(<SlaChip {...aTicket(shift + 12 * 60 + 30)} />);

  expect(chip().textContent).toBe('12 min left');
  await pass(31);
  expect(chip().textContent).toBe('11 min left');
  await deskIsAhead(0);
});
