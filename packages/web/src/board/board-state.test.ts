import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { type TicketStatus, ticketStatuses } from '@hlm-desk/shared/ticket-status';
import { describe, expect, test } from 'vitest';
import { changed, type LiveChange, revealed, touches, unmarked } from './board-changes.ts';
import { boardStatuses } from './board-columns.ts';
import { movedBack, moving, settled } from './board-moves.ts';
import { boardOf, type ColumnPage, refreshed, withNextPage } from './board-pages.ts';
import { atTop, type Board, type BoardTicket, shownCount, standingIn } from './board-state.ts';

const minute = (n: number) => new Date(Date.UTC(2026, 10, 22, 9, n)).toISOString();

const aTicket = (n: number, fields: Partial<BoardTicket> = {}): BoardTicket => ({
  id: `tkt_${n}`,
  number: n,
  version: 1,
  status: 'NEW',
  priority: 'NORMAL',
  lineSince: minute(n),
  ...fields,
});

const aPage = (
  status: TicketStatus,
  tickets: BoardTicket[],
  fields: Partial<ColumnPage> = {},
): ColumnPage => ({ status, count: tickets.length, tickets, endCursor: null, ...fields });

const aChange = (fields: Partial<LiveChange>): LiveChange => ({
  tickets: [],
  removedIds: [],
  counts: [],
  ...fields,
});

const by = (changedBy: string | null, ticket: BoardTicket) => ({ ...ticket, changedBy });

const idsIn = (board: Board, status: (typeof boardStatuses)[number]) => board.columns[status].ids;

const placesOf = (board: Board, id: string) =>
  boardStatuses.filter((status) => idsIn(board, status).includes(id));

const twoNew = () => boardOf([aPage('NEW', [aTicket(1), aTicket(2)])]);

describe('reading the board', () => {
  test('cards stand as they are served: urgent first, then by waiting time', () => {
    const urgent = aTicket(3, { priority: 'URGENT' });

    expect(idsIn(boardOf([aPage('NEW', [aTicket(2), aTicket(1), urgent])]), 'NEW')).toEqual([
      'tkt_3',
      'tkt_1',
      'tkt_2',
    ]);
  });

  test('a ticket that stands in two pages is shown where its newest version is', () => {
    const board = boardOf([
      aPage('NEW', [aTicket(1)]),
      aPage('PENDING', [aTicket(1, { status: 'PENDING', version: 2 })]),
    ]);

    expect(placesOf(board, 'tkt_1')).toEqual(['PENDING']);
  });

  test('the next page joins the column without repeating a card', () => {
    const first = boardOf([aPage('NEW', [aTicket(1), aTicket(2)], { endCursor: 'c2', count: 3 })]);

    const both = withNextPage(first, aPage('NEW', [aTicket(2), aTicket(3)], { count: 3 }));

    expect(idsIn(both, 'NEW')).toEqual(['tkt_1', 'tkt_2', 'tkt_3']);
    expect(both.columns.NEW.endCursor).toBeNull();
  });

  test('a card that changed before its page came is shown as it is now', () => {
    let board = boardOf([aPage('NEW', [aTicket(1)], { endCursor: 'c1', count: 2 })]);
    const later = aTicket(9, { version: 4, priority: 'LOW' });
    board = changed(board, aChange({ tickets: [by(null, later)] }), atTop);

    board = withNextPage(board, aPage('NEW', [aTicket(9)], { count: 2 }));

    expect(board.tickets.get('tkt_9')?.version).toBe(4);
    expect(placesOf(board, 'tkt_9')).toEqual(['NEW']);
  });

  test('after a cut the board is as the server says, and deeper pages stay', () => {
    let board = boardOf([aPage('NEW', [aTicket(1), aTicket(2)], { endCursor: 'c2', count: 4 })]);
    board = withNextPage(board, aPage('NEW', [aTicket(5)], { endCursor: 'c5', count: 4 }));

    board = refreshed(board, [
      aPage('NEW', [aTicket(2), aTicket(3)], { endCursor: 'c3', count: 3 }),
    ]);

    expect(idsIn(board, 'NEW')).toEqual(['tkt_2', 'tkt_3', 'tkt_5']);
    expect(board.columns.NEW.endCursor).toBe('c5');
    expect(board.tickets.has('tkt_1')).toBe(false);
  });
});

describe('what others do', () => {
  test('a ticket that somebody moves changes its column and says who moved it', () => {
    const moved = aTicket(1, { status: 'PENDING', version: 2 });

    const board = changed(twoNew(), aChange({ tickets: [by('Kim John', moved)] }), atTop);

    expect(placesOf(board, 'tkt_1')).toEqual(['PENDING']);
    expect(board.movedBy.get('tkt_1')).toBe('Kim John');
    expect(unmarked(board, 'tkt_1').movedBy.size).toBe(0);
  });

  test('news that is older than what is shown changes nothing', () => {
    const now = aTicket(1, { status: 'PENDING', version: 3 });
    const board = changed(twoNew(), aChange({ tickets: [by('Kim John', now)] }), atTop);

    const late = aTicket(1, { status: 'IN_PROGRESS', version: 2 });

    expect(
      placesOf(changed(board, aChange({ tickets: [by(null, late)] }), atTop), 'tkt_1'),
    ).toEqual(['PENDING']);
  });

  test('a new ticket appears at its place when the column is at its top', () => {
    const urgent = by(null, aTicket(7, { priority: 'URGENT' }));

    const board = changed(twoNew(), aChange({ tickets: [urgent] }), atTop);

    expect(idsIn(board, 'NEW')).toEqual(['tkt_7', 'tkt_1', 'tkt_2']);
    expect(board.columns.NEW.arrived).toEqual([]);
  });

  test('a new ticket above what is on screen waits behind the pill until asked for', () => {
    const urgent = by(null, aTicket(7, { priority: 'URGENT' }));
    const board = changed(twoNew(), aChange({ tickets: [urgent] }), { ...atTop, NEW: 1 });

    expect(idsIn(board, 'NEW')).toEqual(['tkt_1', 'tkt_2']);
    expect(board.columns.NEW.arrived).toEqual(['tkt_7']);
    expect(idsIn(revealed(board, 'NEW'), 'NEW')).toEqual(['tkt_7', 'tkt_1', 'tkt_2']);
  });

  test('a ticket that leaves while it waits behind the pill is not counted there', () => {
    const urgent = aTicket(7, { priority: 'URGENT' });
    let board = changed(twoNew(), aChange({ tickets: [by(null, urgent)] }), { ...atTop, NEW: 1 });

    board = changed(
      board,
      aChange({ tickets: [by(null, { ...urgent, status: 'IN_PROGRESS', version: 2 })] }),
      { ...atTop, NEW: 1 },
    );

    expect(board.columns.NEW.arrived).toEqual([]);
    expect(placesOf(board, 'tkt_7')).toEqual(['IN_PROGRESS']);
  });

  test('a ticket that ranks behind what is loaded waits for its page', () => {
    const board = boardOf([aPage('NEW', [aTicket(1)], { endCursor: 'c1', count: 80 })]);

    const next = changed(board, aChange({ tickets: [by(null, aTicket(50))] }), atTop);

    expect(idsIn(next, 'NEW')).toEqual(['tkt_1']);
  });

  test('closed and removed tickets leave the board', () => {
    const closed = aTicket(1, { status: 'CLOSED', version: 2 });

    const board = changed(
      twoNew(),
      aChange({ tickets: [by(null, closed)], removedIds: ['tkt_2'] }),
      atTop,
    );

    expect(idsIn(board, 'NEW')).toEqual([]);
  });

  test('a changed priority moves the card within its column', () => {
    const urgent = aTicket(2, { priority: 'URGENT', version: 2 });

    const board = changed(twoNew(), aChange({ tickets: [by('Kim John', urgent)] }), atTop);

    expect(idsIn(board, 'NEW')).toEqual(['tkt_2', 'tkt_1']);
    expect(board.movedBy.size).toBe(0);
  });

  test('a hand that holds a card learns only of newer news about that card', () => {
    const board = twoNew();
    const news = (version: number, id = 1) =>
      aChange({ tickets: [by(null, aTicket(id, { version }))] });

    expect(touches(board, news(2), 'tkt_1')).toBe(true);
    expect(touches(board, news(1), 'tkt_1')).toBe(false);
    expect(touches(board, news(2, 2), 'tkt_1')).toBe(false);
    expect(touches(board, aChange({ removedIds: ['tkt_1'] }), 'tkt_1')).toBe(true);
  });
});

describe('own moves', () => {
  test('a move is shown and counted at once', () => {
    const board = moving(twoNew(), 'tkt_1', 'IN_PROGRESS');

    expect(placesOf(board, 'tkt_1')).toEqual(['IN_PROGRESS']);
    expect([shownCount(board, 'NEW'), shownCount(board, 'IN_PROGRESS')]).toEqual([1, 1]);
  });

  test('a refused move puts the card and the counts back', () => {
    const board = movedBack(moving(twoNew(), 'tkt_1', 'IN_PROGRESS'), 'tkt_1');

    expect(idsIn(board, 'NEW')).toEqual(['tkt_1', 'tkt_2']);
    expect([shownCount(board, 'NEW'), shownCount(board, 'IN_PROGRESS')]).toEqual([2, 0]);
  });

  const answer = aTicket(1, { status: 'IN_PROGRESS', version: 2 });
  const news = aChange({
    tickets: [by(null, answer)],
    counts: [
      { status: 'NEW', count: 1 },
      { status: 'IN_PROGRESS', count: 1 },
    ],
  });

  test.each([
    ['the answer', 'the news'],
    ['the news', 'the answer'],
  ])('the counts are right when %s comes before %s', (first) => {
    const shown = moving(twoNew(), 'tkt_1', 'IN_PROGRESS');
    const board =
      first === 'the answer'
        ? changed(settled(shown, answer), news, atTop)
        : settled(changed(shown, news, atTop), answer);

    expect(placesOf(board, 'tkt_1')).toEqual(['IN_PROGRESS']);
    expect(board.moves.size).toBe(0);
    expect([shownCount(board, 'NEW'), shownCount(board, 'IN_PROGRESS')]).toEqual([1, 1]);
  });

  test('while a move is under way, news of the ticket do not pull the card back', () => {
    const shown = moving(twoNew(), 'tkt_1', 'IN_PROGRESS');
    const reply = by('Sarah Mitchell', aTicket(1, { version: 2, priority: 'HIGH' }));

    const board = changed(shown, aChange({ tickets: [reply] }), atTop);

    expect(placesOf(board, 'tkt_1')).toEqual(['IN_PROGRESS']);
    expect(placesOf(movedBack(board, 'tkt_1'), 'tkt_1')).toEqual(['NEW']);
  });

  test('a card that one moves oneself is shown even behind what is loaded', () => {
    const board = boardOf([
      aPage('NEW', [aTicket(50)]),
      aPage('PENDING', [aTicket(1, { status: 'PENDING' })], { endCursor: 'c1', count: 90 }),
    ]);

    expect(placesOf(moving(board, 'tkt_50', 'PENDING'), 'tkt_50')).toEqual(['PENDING']);
  });

  test('a place is told as it will be: position and total of the column', () => {
    const board = boardOf([
      aPage('NEW', [aTicket(2)]),
      aPage(
        'PENDING',
        [1, 3].map((n) => aTicket(n, { status: 'PENDING' })),
      ),
    ]);

    expect(standingIn(board, 'tkt_2', 'PENDING')).toEqual({ position: 2, total: 3 });
    expect(standingIn(board, 'tkt_3', 'PENDING')).toEqual({ position: 2, total: 2 });
  });
});

/** A small repeatable source of chance, so that a failure can be played again. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const oneOf = <T>(list: readonly [T, ...T[]], pick: (below: number) => number): T =>
  list[pick(list.length)] ?? list[0];

function stir(board: Board, pick: (below: number) => number): Board {
  const n = pick(40);
  const id = `tkt_${n}`;
  const version = (board.tickets.get(id)?.version ?? 1) + pick(3) - 1;
  const ticket = aTicket(n, {
    version,
    status: oneOf(ticketStatuses, pick),
    priority: oneOf(ticketPriorities, pick),
  });
  const firstShown = { ...atTop, NEW: pick(5), PENDING: pick(5) };
  switch (pick(7)) {
    case 0:
      return moving(board, id, oneOf(boardStatuses, pick));
    case 1:
      return movedBack(board, id);
    case 2:
      return settled(board, ticket);
    case 3:
      return changed(board, aChange({ removedIds: [id] }), firstShown);
    case 4:
      return revealed(board, oneOf(boardStatuses, pick));
    case 5:
      return refreshed(board, [aPage(ticket.status, [ticket])]);
    default:
      return changed(board, aChange({ tickets: [by('Kim John', ticket)] }), firstShown);
  }
}

test.each(Array.from({ length: 20 }, (_, seed) => seed + 1))(
  'whatever happens in whatever order, a card never appears twice (run %i)',
  (seed) => {
    const pick = chance(seed);
    let board = boardOf([
      aPage(
        'NEW',
        Array.from({ length: 30 }, (_, n) => aTicket(n)),
      ),
    ]);

    for (let step = 0; step < 200; step += 1) {
      board = stir(board, pick);
      const shown = boardStatuses.flatMap((status) => [
        ...board.columns[status].ids,
        ...board.columns[status].arrived,
      ]);
      expect(shown).toEqual([...new Set(shown)]);
      expect(shown.filter((id) => !board.tickets.has(id))).toEqual([]);
    }
  },
);
