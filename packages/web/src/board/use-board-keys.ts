import { useRef } from 'react';
import { useLocation } from 'wouter';
import { type Shortcuts, useShortcuts } from '../agents/shortcuts.ts';
import { useBoard } from './board-context.ts';
import { type Arrow, firstCard, neighbour } from './board-keys.ts';

interface Elsewhere {
  search: () => void;
  sheet: () => void;
}

/** The keys of the board. Letters act on the card in focus, or on the one that had it last. */
export function useBoardKeys({ search, sheet }: Elsewhere): void {
  const { store, focus, menus, actions } = useBoard();
  const [, navigate] = useLocation();
  const last = useRef<string | null>(null);

  const current = () => {
    const focused = focusedCard();
    if (focused) last.current = focused;
    const known = last.current !== null && store.read().tickets.has(last.current);
    return known ? last.current : null;
  };
  const go = (arrow: Arrow) => () => {
    const id = current();
    const board = store.read();
    // Whoever comes back to the cards begins at the one that they left.
    const next = focusedCard() ? id && neighbour(board, id, arrow) : (id ?? firstCard(board));
    if (next) focus.ask(next);
  };
  /** Arrow keys also scroll; they are the board's only where a card has the focus. */
  const arrow = (name: Arrow) => () => (focusedCard() ? go(name)() : false);
  const onCard = (act: (id: string) => void) => () => {
    const id = current();
    if (id) act(id);
  };
  const write = (hash: string) =>
    onCard((id) => {
      const ticket = store.read().tickets.get(id);
      if (ticket) navigate(`/board/tickets/${ticket.number}#${hash}`);
    });

  const shortcuts: Shortcuts = {
    j: go('ArrowDown'),
    k: go('ArrowUp'),
    ArrowDown: arrow('ArrowDown'),
    ArrowUp: arrow('ArrowUp'),
    ArrowLeft: arrow('ArrowLeft'),
    ArrowRight: arrow('ArrowRight'),
    i: onCard(actions.claim),
    a: onCard((id) => menus.open(id, 'assign')),
    p: onCard((id) => menus.open(id, 'priority')),
    s: onCard((id) => menus.open(id, 'status')),
    m: onCard((id) => menus.open(id, 'move')),
    e: onCard(actions.resolve),
    w: onCard((id) => menus.open(id, 'why')),
    r: write('reply'),
    n: write('note'),
    z: actions.undo,
    'Mod+z': actions.undo,
    '/': search,
    '?': sheet,
  };
  useShortcuts(shortcuts);
}

function focusedCard(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id ?? null;
}
