import { ArrowUp } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { announceAtMost } from '../ui/announcer.ts';
import type { BoardStatus } from './board-columns.ts';
import { useBoard } from './board-context.ts';
import { t } from './text.ts';

interface Props {
  status: BoardStatus;
  /** Called after the new cards have joined the column. */
  onShown: () => void;
}

/** New cards above the screen wait here: nothing moves under the reader's eyes. */
export function NewCardsPill({ status, onShown }: Props) {
  const { store, focus } = useBoard();
  const arrived = useSyncExternalStore(
    store.subscribe,
    () => store.read().columns[status].arrived.length,
  );
  const text = t('board.column.arrived', { count: arrived });

  useEffect(() => {
    if (arrived > 0) announceAtMost(`board.${status}`, 30_000, text);
  }, [arrived, status, text]);

  if (arrived === 0) return null;
  const show = () => {
    store.reveal(status);
    onShown();
    const first = store.read().columns[status].ids[0];
    if (first) focus.ask(first);
  };
  return (
    // No height of its own: it covers, and does not push.
    <div className="sticky top-0 z-10 h-0">
      <button
        type="button"
        onClick={show}
        className="flex min-h-8 w-full items-center justify-center gap-2 rounded-control bg-brand-soft text-13 font-semibold text-brand-soft-ink shadow-2 touch:min-h-11"
      >
        <ArrowUp size={15} aria-hidden />
        {text}
      </button>
    </div>
  );
}
