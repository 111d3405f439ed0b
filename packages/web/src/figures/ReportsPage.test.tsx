import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open } from '../../test/At.tsx';
import { aDesk } from '../../test/a-ticket.ts';
import { type Fields, fakeServer, refusal } from '../../test/fake-server.ts';
import { ReportsPage } from './ReportsPage.tsx';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const times = (medianSeconds: number | null) => ({
  count: medianSeconds === null ? 0 : 3,
  medianSeconds,
  p90Seconds: medianSeconds && medianSeconds * 4,
  businessCount: 3,
  medianBusinessSeconds: medianSeconds && medianSeconds / 2,
  p90BusinessSeconds: medianSeconds,
});

const aSet = (opened: number, medianSeconds: number | null): Fields => ({
  opened,
  reopened: 0,
  resolved: opened,
  firstResponse: times(medianSeconds),
  waiting: times(medianSeconds),
  resolution: times(medianSeconds),
  sla: [{ metric: 'FIRST_RESPONSE', met: opened, breached: 0 }],
  reopenRate: opened === 0 ? null : 0,
  satisfaction: {
    asked: opened,
    answers: 0,
    average: null,
    distribution: [0, 0, 0, 0, 0],
    satisfiedShare: null,
    agentAverage: null,
  },
  shownWait: { measured: 0, held: 0, share: null },
});

const days = (...counts: number[]) =>
  counts.map((opened, index) => ({
    key: `2026-11-${String(20 + index)}`,
    name: null,
    figures: aSet(opened, 600),
  }));

const figures = (opened: number): Fields => ({
  asOf: '2026-11-22T14:02:00.000Z',
  total: aSet(opened, opened === 0 ? null : 600),
  before: aSet(opened / 2, 1200),
  backlog: [{ fromSeconds: 0, toSeconds: 14_400, count: 4 }],
  breakdown: ({ by }: { by: string }) =>
    by === 'DAY' ? days(1, 2, 3) : [{ key: 'tem_1', name: 'Billing', figures: aSet(opened, 600) }],
});

async function openReports(answer: Fields | (() => never) = figures(6)) {
  const server = fakeServer({
    query: { desk: aDesk, viewer: null, teams: [], categories: [], figures: answer },
  });
  await open({ path: '/reports', route: '/reports', server, children: <ReportsPage /> });
  return server;
}

const nothing: Fields = {
  ...aSet(0, null),
  sla: [{ metric: 'FIRST_RESPONSE', met: 0, breached: 0 }],
};

const isBusy = () => document.querySelector('[aria-busy=true]') !== null;

const shown = (name: string) =>
  screen.getAllByRole('heading', { name })[0]?.nextElementSibling?.textContent;

test('a tile says what it is and how it compares with the time before', async () => {
  await openReports();

  expect(shown('Opened')).toBe('6');
  expect(await screen.findAllByText('100% more than before')).not.toHaveLength(0);
  expect(shown('Until taken')).toBe('10 min');
  expect(screen.getAllByText('90% within 40 min')).not.toHaveLength(0);
  expect(screen.getAllByText('50% less than before')).not.toHaveLength(0);
});

test('the points of a chart are read by arrow keys, from the newest on', async () => {
  await openReports();
  const chart = await screen.findByRole('slider', { name: /^In and out/ });
  const said = () => chart.getAttribute('aria-valuetext')?.replace(/^.+: /, '');

  expect(said()).toBe('In 3, Out 3');
  fireEvent.keyDown(chart, { key: 'ArrowLeft' });
  expect(said()).toBe('In 2, Out 2');
  fireEvent.keyDown(chart, { key: 'Home' });
  fireEvent.keyDown(chart, { key: 'ArrowLeft' });
  expect(said()).toBe('In 1, Out 1');
  fireEvent.keyDown(chart, { key: 'End' });
  expect(said()).toBe('In 3, Out 3');
});

test('a chart can be read as a table instead', async () => {
  await openReports();

  fireEvent.click(await screen.findByRole('button', { name: 'In and out as a table' }));

  const cells = screen.getByRole('table', { name: 'In and out' }).querySelectorAll('tbody tr');
  expect([...cells].map((row) => row.lastElementChild?.textContent)).toEqual(['1', '2', '3']);
  expect(screen.queryByRole('slider', { name: /^In and out/ })).toBeNull();
});

test('in business hours times are those of the calendar', async () => {
  await openReports();

  fireEvent.click(screen.getByRole('button', { name: 'Business hours' }));

  expect(await screen.findAllByText('90% within 10 min')).not.toHaveLength(0);
  expect(shown('Until taken')).toBe('5 min');
});

test('where nothing happened the page says so, and shows a longer time', async () => {
  const server = await openReports(figures(0));

  expect(await screen.findByText('No tickets in this period')).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Show 90 days' })));

  const asked = server.sent.filter(({ name }) => name === 'Figures').at(-1)?.variables.input;
  const { from, to } = asked as { from: string; to: string };
  expect(Math.round((+new Date(to) - +new Date(from)) / 86_400_000)).toBe(90);
});

test('figures that are being prepared say how far that is, and come by themselves', async () => {
  let done = 12;
  const server = await openReports(() => {
    throw refusal('CONFLICT', `The figures are being prepared: ${done++} of 90.`, {
      reason: 'PREPARING',
      retryAfterSeconds: 0.05,
    });
  });

  expect(await screen.findByText(/being prepared: 12 of 90/)).toBeTruthy();
  expect(await screen.findByText(/being prepared: 13 of 90/)).toBeTruthy();
  server.answers.query = { ...server.answers.query, figures: figures(90) };
  await waitFor(() => expect(shown('Opened')).toBe('90'));
});

test('a period that is not over is counted again by itself', async () => {
  const server = await openReports();
  server.answers.query = { ...server.answers.query, figures: figures(8) };

  await act(async () => void vi.advanceTimersByTime(20_000));

  expect(shown('Opened')).toBe('8');
});

test('what agents were rated stands beside what the outcome was', async () => {
  const rated = { answers: 4, average: 4.5, agentAverage: 4.75 };
  const { total, ...rest } = figures(6);
  const satisfaction = { ...(aSet(6, 600).satisfaction as Fields), ...rated };
  await openReports({ ...rest, total: { ...(total as Fields), satisfaction } });

  expect(await screen.findByText('4.5 of 5 · 4 of 6 answered')).toBeTruthy();
  expect(screen.getByText('4.8 of 5 for the agent')).toBeTruthy();
});

test('the page says with which days it compares, once, also where nothing happened then', async () => {
  const server = await openReports();
  expect(await screen.findByText(/^Counted up to .+ · before is from .+ to .+$/)).toBeTruthy();

  server.answers.query = { ...server.answers.query, figures: { ...figures(6), before: nothing } };
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '90 days' })));

  expect(await screen.findByText(/there was nothing to compare with$/)).toBeTruthy();
  expect(screen.queryByText(/than before$/)).toBeNull();
});

test('until another period is counted its figures are marked as those from before', async () => {
  const server = await openReports();
  let counted = (_: Fields) => {};
  const counting = new Promise<Fields>((resolve) => {
    counted = resolve;
  });
  server.answers.query = { ...server.answers.query, figures: () => counting };

  fireEvent.click(screen.getByRole('button', { name: '90 days' }));

  await waitFor(() => expect(isBusy()).toBe(true));
  expect(screen.getByText('Loading the figures')).toBeTruthy();
  expect(shown('Opened')).toBe('6');
  await act(async () => counted(figures(90)));
  expect(isBusy()).toBe(false);
  expect(shown('Opened')).toBe('90');
});

test('a period that cannot be counted shows why, and what is asked for can be changed', async () => {
  const server = await openReports();
  server.cut();

  await act(async () => fireEvent.click(screen.getByRole('button', { name: '90 days' })));

  expect((await screen.findByRole('alert')).textContent).toContain('The desk cannot be reached');
  expect(screen.queryByText('Opened')).toBeNull();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '30 days' })));
  expect(shown('Opened')).toBe('6');

  await act(async () => fireEvent.click(screen.getByRole('button', { name: '90 days' })));
  server.mend();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Try again' })));
  expect(shown('Opened')).toBe('6');
});

test('what was counted stays while the desk is away', async () => {
  const server = await openReports();
  server.cut();

  await act(async () => void vi.advanceTimersByTime(20_000));

  expect(server.sent.filter(({ name }) => name === 'Figures')).toHaveLength(2);
  expect(shown('Opened')).toBe('6');
});
