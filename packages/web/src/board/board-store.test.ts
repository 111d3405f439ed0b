import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ColumnPage } from './board-pages.ts';
import type { BoardTicket } from './board-state.ts';
import { BoardStore } from './board-store.ts';

const aTicket = (n: number, fields: Partial<BoardTicket> = {}): BoardTicket => ({
  id: `tkt_${n}`,
  number: n,
  version: 1,
  status: 'NEW',
  priority: 'NORMAL',
  lineSince: new Date(Date.UTC(2026, 10, 22, 9, n)).toISOString(),
  ...fields,
});

const newColumn = (tickets: BoardTicket[], endCursor: string | null = null): ColumnPage => ({
  status: 'NEW',
  count: tickets.length,
  overdueCount: 0,
  tickets,
  endCursor,
});

const news = (...tickets: BoardTicket[]) => ({
  tickets: tickets.map((ticket) => ({ ...ticket, changedBy: 'Kim John' })),
  removedIds: [],
  counts: [],
});

async function aStore(first: ColumnPage = newColumn([aTicket(1), aTicket(2)])) {
  const source = {
    firstPages: vi.fn(async () => [first]),
    nextPage: vi.fn(async () => newColumn([aTicket(3)])),
  };
  const store = new BoardStore(source);
  await store.ready;
  return { store, source };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const nextFrame = () => vi.advanceTimersByTime(20);
const newOnes = (store: BoardStore) => store.read().columns.NEW.ids;

test('a burst of changes is shown once a frame', async () => {
  const { store } = await aStore();
  const drawn = vi.fn();
  store.subscribe(drawn);

  for (let n = 10; n < 60; n += 1) store.take(news(aTicket(n)));
  expect(drawn).not.toHaveBeenCalled();
  nextFrame();

  expect(drawn).toHaveBeenCalledTimes(1);
  expect(newOnes(store)).toHaveLength(52);
});

test('while a card is in the hand the board stands still, and then catches up', async () => {
  const { store } = await aStore();
  store.hold('tkt_1', () => {});

  store.take(news(aTicket(5)));
  nextFrame();
  expect(newOnes(store)).toEqual(['tkt_1', 'tkt_2']);

  store.release();
  expect(newOnes(store)).toEqual(['tkt_1', 'tkt_2', 'tkt_5']);
});

test('the hand is told when the ticket it holds has changed', async () => {
  const { store } = await aStore();
  const told = vi.fn();
  store.hold('tkt_1', told);

  store.take(news(aTicket(2, { version: 2 })));
  expect(told).not.toHaveBeenCalled();
  store.take(news(aTicket(1, { version: 2, status: 'RESOLVED' })));

  expect(told).toHaveBeenCalledTimes(1);
  expect(store.read().columns.RESOLVED.ids).toEqual(['tkt_1']);
});

test('who moved a card is said for five seconds', async () => {
  const { store } = await aStore();

  store.take(news(aTicket(1, { version: 2, status: 'PENDING' })));
  nextFrame();
  expect(store.read().movedBy.get('tkt_1')).toBe('Kim John');
  vi.advanceTimersByTime(5000);

  expect(store.read().movedBy.size).toBe(0);
});

test('what arrives above the screen is shown when the column is back at its top', async () => {
  const { store } = await aStore();
  store.shows('NEW', 1);

  store.take(news(aTicket(9, { priority: 'URGENT' })));
  nextFrame();
  expect(newOnes(store)).not.toContain('tkt_9');
  store.shows('NEW', 0);

  expect(newOnes(store)[0]).toBe('tkt_9');
});

test('a change that comes while the board is read again is not lost', async () => {
  const { store, source } = await aStore();
  let answer: (pages: ColumnPage[]) => void = () => {};
  source.firstPages.mockImplementation(() => new Promise((resolve) => (answer = resolve)));

  const reading = store.refresh();
  store.take(news(aTicket(7)));
  nextFrame();
  answer([newColumn([aTicket(1)])]);
  await reading;

  expect(newOnes(store)).toEqual(['tkt_1', 'tkt_7']);
});

test('asked again while it is being read, the board is read once more', async () => {
  const { store, source } = await aStore();

  await Promise.all([store.refresh(), store.refresh(), store.refresh()]);

  expect(source.firstPages).toHaveBeenCalledTimes(3);
});

test('a page is asked for once, however often the end of the column is reached', async () => {
  const { store, source } = await aStore(newColumn([aTicket(1), aTicket(2)], 'after-2'));

  await Promise.all([store.loadMore('NEW'), store.loadMore('NEW')]);
  await store.loadMore('NEW');

  expect(source.nextPage).toHaveBeenCalledExactlyOnceWith('NEW', 'after-2');
  expect(newOnes(store)).toEqual(['tkt_1', 'tkt_2', 'tkt_3']);
});

test('a board that cannot be read says so, and can be read again', async () => {
  const firstPages = vi.fn().mockRejectedValueOnce(new Error('away'));
  firstPages.mockResolvedValue([newColumn([aTicket(1)])]);
  const store = new BoardStore({ firstPages, nextPage: vi.fn() });
  await expect(store.ready).rejects.toThrow('away');

  await store.refresh();

  expect(newOnes(store)).toEqual(['tkt_1']);
});
