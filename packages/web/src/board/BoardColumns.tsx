import { canMove, type TicketStatus } from '@hlm-desk/shared/ticket-status';
import { useCallback, useRef } from 'react';
import { keysId } from './BoardCard.tsx';
import { BoardColumn, type DropState } from './BoardColumn.tsx';
import { type BoardStatus, boardStatuses } from './board-columns.ts';
import { useBoard } from './board-context.ts';
import { shownIn } from './board-state.ts';
import { ColumnTabs } from './ColumnTabs.tsx';
import type { Drag, Lifted } from './drag-state.ts';
import { narrator } from './narrator.ts';
import { t } from './text.ts';
import { useCardDrag } from './use-card-drag.ts';
import { useShownColumn } from './use-shown-column.ts';

/** The columns side by side, and the card that is carried between them. */
export function BoardColumns() {
  const { store } = useBoard();
  const board = useRef<HTMLElement | null>(null);
  const { shown, show, onScroll } = useShownColumn(board);
  const { drag, attach } = useBoardDrag(show);
  const root = useCallback(
    (element: HTMLElement | null) => {
      board.current = element;
      return attach(element);
    },
    [attach],
  );
  const held = drag.phase === 'lifted' ? drag : null;
  const heldStatus = held ? store.read().tickets.get(held.id)?.status : undefined;
  return (
    <>
      <p id={keysId} hidden>
        {t('board.keys')}
      </p>
      <ColumnTabs shown={shown} onChoose={show} />
      <section
        ref={root}
        aria-label={t('board.columns')}
        data-holding={held ? '' : undefined}
        onScroll={onScroll}
        className={boardClass}
      >
        {boardStatuses.map((status) => (
          <BoardColumn
            key={status}
            status={status}
            drop={dropState(held, heldStatus, status)}
            liftedId={held?.id ?? null}
          />
        ))}
      </section>
    </>
  );
}

// While a card is held near an edge the board scrolls in small steps, which snapping would undo.
const boardClass =
  'grid min-h-0 flex-1 auto-cols-[minmax(14rem,1fr)] grid-flow-col gap-3 overflow-x-auto p-3 max-md:auto-cols-[calc(100vw-2.5rem)] max-md:snap-x max-md:snap-mandatory md:more-beside md:px-5 md:py-4 data-holding:snap-none data-holding:cursor-grabbing';

function dropState(
  held: Lifted | null,
  heldStatus: TicketStatus | undefined,
  status: BoardStatus,
): DropState {
  if (!held || !heldStatus) return 'resting';
  if (held.over === status) return 'over';
  return status === held.from || canMove(heldStatus, status) ? 'open' : 'closed';
}

/** Drops become moves; while a card is held the rest of the board waits. */
function useBoardDrag(show: (status: BoardStatus) => void): {
  drag: Drag;
  attach: (root: HTMLElement | null) => (() => void) | undefined;
} {
  const { store, focus, actions } = useBoard();
  const narrate = narrator(store);
  const { drag, attach, cancel } = useCardDrag({
    accepts: (id, to) => {
      const from = store.read().tickets.get(id)?.status;
      return from !== undefined && canMove(from, to);
    },
    columnOf: (id) => shownIn(store.read(), id),
    onLift: (held) => {
      store.hold(held.id, () => cancel('CHANGED'));
      narrate.lifted(held);
    },
    onOver: (held) => {
      if (held.pointer === null && held.over) show(held.over);
      narrate.over(held);
    },
    onDrop: (held, to) => {
      narrate.dropped(held);
      if (to) actions.move(held.id, to);
      store.release();
      if (to !== 'RESOLVED') focus.ask(held.id);
    },
    onCancel: (held, reason) => {
      store.release();
      narrate.cancelled(held, reason);
      if (held.pointer === null) focus.ask(held.id);
    },
  });
  return { drag, attach };
}
