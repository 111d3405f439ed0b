import { Suspense, useSyncExternalStore } from 'react';
import type { BoardCardFragment } from '../graphql/graphql.ts';
import { late } from '../platform/late.ts';
import { useBoard } from './board-context.ts';
import { CardMenuButton } from './CardMenuButton.tsx';

/** Menus are fetched when the board has been shown, for one is opened later than that. */
export const loadCardMenu = () => import('./OpenCardMenu.tsx');

const OpenCardMenu = late(async () => (await loadCardMenu()).OpenCardMenu);

interface Props {
  ticket: BoardCardFragment;
  reachable: boolean;
}

/** The button on a card. Its menu exists only while it is open: cards are many. */
export function CardMenu({ ticket, reachable }: Props) {
  const { menus } = useBoard();
  const choice = useSyncExternalStore(menus.subscribe, () => menus.choiceFor(ticket.id));
  const button = (
    <CardMenuButton
      number={ticket.number}
      tabIndex={reachable ? 0 : -1}
      onClick={() => menus.open(ticket.id, 'all')}
    />
  );
  if (choice === null) return button;
  return (
    <Suspense fallback={button}>
      <OpenCardMenu ticket={ticket} choice={choice} />
    </Suspense>
  );
}
