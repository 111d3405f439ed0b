import { Suspense, useRef, useSyncExternalStore } from 'react';
import { SlaButton, SlaChip } from '../agents/SlaChip.tsx';
import type { BoardCardFragment } from '../graphql/graphql.ts';
import { late } from '../platform/late.ts';
import { useBoard } from './board-context.ts';

const OpenCardPromise = late(async () => (await import('./OpenCardPromise.tsx')).OpenCardPromise);

interface Props {
  ticket: BoardCardFragment;
  reachable: boolean;
}

/** The promised time of a card. Pressing it shows why it stands so; until then it is one element. */
export function CardPromise({ ticket, reachable }: Props) {
  const { menus } = useBoard();
  const { id, slaTimers } = ticket;
  const open = useSyncExternalStore(menus.subscribe, () => menus.isWhyOpen(id));
  const chip = useRef<HTMLButtonElement>(null);
  if (slaTimers.length === 0) return <SlaChip {...ticket} />;
  return (
    <>
      <SlaButton
        ref={chip}
        ticket={ticket}
        aged={ticket}
        tabIndex={reachable ? 0 : -1}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => (open ? menus.close() : menus.open(id, 'why'))}
        // Above the link that covers the card.
        className="relative min-h-6 focus-visible:-outline-offset-2"
      />
      {open && (
        <Suspense fallback={null}>
          <OpenCardPromise ticket={ticket} chip={chip} />
        </Suspense>
      )}
    </>
  );
}
