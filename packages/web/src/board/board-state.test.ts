import { describe, expect, test } from 'vitest';
import { aChange, aPage, aTicket, by, idsIn } from '../../test/a-board.ts';
import { changed, revealed, touches, unmarked } from './board-changes.ts';
import { boardStatuses } from './board-columns.ts';
import { movedBack, moving, settled } from './board-moves.ts';
import { boardOf, refreshed, withNextPage } from './board-pages.ts';
import { atTop, type Board, shownCount, standingIn } from './board-state.ts';

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

  test('a card that becomes urgent below the top waits behind the pill as well', () => {
    const board = boardOf([
      aPage(
        'NEW',
        [1, 2, 3].map((n) => aTicket(n)),
      ),
    ]);
    const urgent = by(null, aTicket(3, { priority: 'URGENT', version: 2 }));

    const next = changed(board, aChange({ tickets: [urgent] }), { ...atTop, NEW: 1 });

    expect(idsIn(next, 'NEW')).toEqual(['tkt_1', 'tkt_2']);
    expect(next.columns.NEW.arrived).toEqual(['tkt_3']);
  });

  test('a card that moves above the screen and stays above it shifts nothing', () => {
    const board = boardOf([
      aPage(
        'NEW',
        [1, 2, 3].map((n) => aTicket(n)),
      ),
    ]);
    const urgent = by(null, aTicket(2, { priority: 'URGENT', version: 2 }));

    const next = changed(board, aChange({ tickets: [urgent] }), { ...atTop, NEW: 2 });

    expect(idsIn(next, 'NEW')).toEqual(['tkt_2', 'tkt_1', 'tkt_3']);
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
      { status: 'NEW', count: 1, overdueCount: 0 },
      { status: 'IN_PROGRESS', count: 1, overdueCount: 0 },
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

  test('between the answer and the news the counts do not jump back', () => {
    const board = settled(moving(twoNew(), 'tkt_1', 'IN_PROGRESS'), answer);

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
