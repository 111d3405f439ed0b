import type { BoardCardFragment } from '../graphql/graphql.ts';
import { Menu } from '../ui/Menu.tsx';
import { useBoard } from './board-context.ts';
import { CardChoices } from './CardChoices.tsx';
import { CardMenuButton } from './CardMenuButton.tsx';
import type { CardChoice } from './card-menus.ts';

interface Props {
  ticket: BoardCardFragment;
  choice: CardChoice;
}

/** The menu of the one card that has been asked; the focus goes back to the card, wherever it is. */
export function OpenCardMenu({ ticket, choice }: Props) {
  const { menus, focus, store } = useBoard();
  const { id, number } = ticket;
  return (
    <Menu
      open
      onOpenChange={() => menus.close()}
      onClosed={() => store.read().tickets.has(id) && focus.ask(id)}
      trigger={<CardMenuButton number={number} />}
    >
      <CardChoices ticket={ticket} choice={choice} />
    </Menu>
  );
}
