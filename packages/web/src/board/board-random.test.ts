import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { ticketStatuses } from '@hlm-desk/shared/ticket-status';
import { expect, test } from 'vitest';
import { aChange, aPage, aTicket, by } from '../../test/a-board.ts';
import { changed, revealed } from './board-changes.ts';
import { boardStatuses } from './board-columns.ts';
import { movedBack, moving, settled } from './board-moves.ts';
import { boardOf, refreshed } from './board-pages.ts';
import { atTop, type Board } from './board-state.ts';

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
