import { X } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type RefObject, useState } from 'react';
import { SlaExplanation } from '../agents/SlaExplanation.tsx';
import type { BoardCardFragment } from '../graphql/graphql.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { t as ui } from '../ui/text.ts';
import { useBoard } from './board-context.ts';
import { t } from './text.ts';

interface Props {
  ticket: BoardCardFragment;
  /** Where it stands, and what takes the focus back where it had it. */
  chip: RefObject<HTMLButtonElement | null>;
}

/** Stands outside of the card, which is cut at its edges; the focus goes back to what opened it. */
export function OpenCardPromise({ ticket, chip }: Props) {
  const { menus, focus, store } = useBoard();
  const { id, number, slaTimers } = ticket;
  const [isByChip] = useState(() => document.activeElement === chip.current);
  const giveBack = (event: Event) => {
    event.preventDefault();
    // A press elsewhere has taken it there.
    if (document.activeElement !== document.body) return;
    if (isByChip && chip.current) chip.current.focus();
    else if (store.read().tickets.has(id)) focus.ask(id);
  };
  return (
    <Popover.Root open onOpenChange={() => menus.close()}>
      <Popover.Anchor virtualRef={chip} />
      <Popover.Portal container={document.getElementById('main')}>
        <Popover.Content
          aria-label={t('board.why', { number })}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={giveBack}
          // The chip itself closes it: closed by this too, its press would open it again.
          onInteractOutside={(event) => {
            if (event.target instanceof Node && chip.current?.contains(event.target)) {
              event.preventDefault();
            }
          }}
          className="z-50 max-h-(--radix-popover-content-available-height) w-100 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-card border border-line bg-surface p-1.5 text-ink shadow-3"
        >
          <SlaExplanation
            timers={slaTimers}
            close={
              <Popover.Close asChild>
                <IconButton label={ui('ui.close')} icon={<X size={18} aria-hidden />} />
              </Popover.Close>
            }
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
