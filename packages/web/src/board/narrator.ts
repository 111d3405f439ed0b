import { statusName } from '../agents/StatusMark.tsx';
import { announce, announceNow } from '../ui/announcer.ts';
import { toast } from '../ui/toasts.ts';
import type { BoardStatus } from './board-columns.ts';
import { standingIn } from './board-state.ts';
import type { BoardStore } from './board-store.ts';
import type { CancelReason } from './card-drag.ts';
import type { Lifted } from './drag-state.ts';
import { t } from './text.ts';

/** Says each step of carrying a card: column, position and how many stand there. */
export function narrator(store: BoardStore) {
  const placed = (id: string, status: BoardStatus) => ({
    number: store.read().tickets.get(id)?.number ?? 0,
    column: statusName(status),
    ...standingIn(store.read(), id, status),
  });
  return {
    lifted: ({ id, from }: Lifted) => announceNow(t('board.drag.lifted', placed(id, from))),
    over: ({ id, over }: Lifted) =>
      announceNow(over ? t('board.drag.over', placed(id, over)) : t('board.drag.nowhere')),
    dropped: ({ id, from, over }: Lifted) =>
      announce(t('board.drag.dropped', placed(id, over ?? from))),
    cancelled({ id, from }: Lifted, reason: CancelReason) {
      const place = placed(id, from);
      if (reason === 'CHANGED') toast(t('board.drag.changed', place), { tone: 'bad' });
      else announce(t('board.drag.back', place));
    },
  };
}
