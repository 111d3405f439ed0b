import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useSyncExternalStore } from 'react';
import { BoardCard } from './BoardCard.tsx';
import type { BoardStatus } from './board-columns.ts';
import { useBoard } from './board-context.ts';
import { shownCount } from './board-state.ts';
import { MoreCards } from './MoreCards.tsx';
import { NewCardsPill } from './NewCardsPill.tsx';
import { t } from './text.ts';
import { useCardOnScreen } from './use-card-on-screen.ts';
import { useReachableCard } from './use-reachable-card.ts';

/** A card without and with the second line of its title, and the gap. */
const usualHeight = 137;
const gap = 8;

interface Props {
  status: BoardStatus;
  liftedId: string | null;
}

/** The cards of a column, of which only those near the screen exist. */
export function CardList({ status, liftedId }: Props) {
  const { store } = useBoard();
  const { ids, endCursor } = useSyncExternalStore(
    store.subscribe,
    () => store.read().columns[status],
  );
  const total = useSyncExternalStore(store.subscribe, () => shownCount(store.read(), status));
  const scroller = useRef<HTMLDivElement>(null);
  const reachable = useReachableCard(ids);
  const list = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => ids[index] ?? index,
    estimateSize: () => usualHeight,
    rangeExtractor: reachable.withRange,
    initialOffset: () => store.offsetOf(status),
    overscan: 1,
    gap,
    // Room for the frame of a marked card.
    paddingStart: 2,
    paddingEnd: 2,
    // Scrolled down, what is on the screen stays where it is when cards above it leave.
    anchorTo: isScrolled(scroller.current) ? 'end' : 'start',
  });
  useCardOnScreen({ status, ids, list, onWanted: reachable.set });

  return (
    <div ref={scroller} className="relative min-h-0 flex-1 overflow-y-auto px-2 pb-2">
      <NewCardsPill status={status} onShown={() => list.scrollToOffset(0)} />
      {ids.length === 0 && (
        <p className="p-4 text-center text-13 text-ink-3">{t('board.column.empty')}</p>
      )}
      <ul
        className="relative"
        style={{ height: list.getTotalSize() }}
        onFocus={(event) => reachable.set(cardIdAt(event.target))}
      >
        {list.getVirtualItems().map(({ key, index, start }) => {
          const id = ids[index];
          return (
            id && (
              <li
                key={key}
                ref={list.measureElement}
                data-index={index}
                aria-setsize={total}
                aria-posinset={index + 1}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                <BoardCard
                  id={id}
                  column={status}
                  reachable={reachable.id === id}
                  lifted={liftedId === id}
                />
              </li>
            )
          );
        })}
      </ul>
      {endCursor && <MoreCards status={status} />}
    </div>
  );
}

const isScrolled = (element: HTMLElement | null) => (element?.scrollTop ?? 0) > 4;

const cardIdAt = (target: EventTarget) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-id]')?.dataset.id ?? null) : null;
