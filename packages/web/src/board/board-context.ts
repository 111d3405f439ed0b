import { createContext, useContext } from 'react';
import type { BoardActions } from './board-actions.ts';
import type { BoardStore } from './board-store.ts';
import type { CardFocus } from './card-focus.ts';
import type { CardMenus } from './card-menus.ts';

/** What the parts of one board share. All of it stays the same while the board is open. */
export interface BoardParts {
  readonly store: BoardStore;
  readonly focus: CardFocus;
  readonly menus: CardMenus;
  readonly actions: BoardActions;
}

export const BoardContext = createContext<BoardParts | null>(null);

export function useBoard(): BoardParts {
  const parts = useContext(BoardContext);
  if (!parts) throw new Error('A part of the board stands outside of the board.');
  return parts;
}
