import { Suspense, useSyncExternalStore } from 'react';
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
  if (slaTimers.length === 0) return <SlaChip {...ticket} />;
  const button = (
    <SlaButton
      ticket={ticket}
      aged={ticket}
      tabIndex={reachable ? 0 : -1}
      onClick={() => menus.open(id, 'why')}
      // Above the link that covers the card.
      className="relative min-h-6 focus-visible:-outline-offset-2"
    />
  );
  if (!open) return button;
  return (
    <Suspense fallback={button}>
      <OpenCardPromise ticket={ticket} trigger={button} />
    </Suspense>
  );
}
