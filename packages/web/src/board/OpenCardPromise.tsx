import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import { SlaExplanation } from '../agents/SlaExplanation.tsx';
import type { BoardCardFragment } from '../graphql/graphql.ts';
import { useBoard } from './board-context.ts';
import { t } from './text.ts';

interface Props {
  ticket: BoardCardFragment;
  trigger: ReactNode;
}

/** Stands outside of the card, which is cut at its edges; the focus goes back to the card. */
export function OpenCardPromise({ ticket, trigger }: Props) {
  const { menus, focus, store } = useBoard();
  const { id, number, slaTimers } = ticket;
  return (
    <Popover.Root open onOpenChange={() => menus.close()}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal container={document.getElementById('main')}>
        <Popover.Content
          aria-label={t('board.why', { number })}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (store.read().tickets.has(id)) focus.ask(id);
          }}
          className="z-50 max-h-(--radix-popover-content-available-height) w-100 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-card border border-line bg-surface p-1.5 text-ink shadow-3"
        >
          <SlaExplanation timers={slaTimers} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
