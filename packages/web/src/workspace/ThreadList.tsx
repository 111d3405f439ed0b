import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { MessageBubble } from './MessageBubble.tsx';
import { DayLine, EventLine } from './ThreadLines.tsx';
import { t } from './text.ts';
import type { ThreadItem, ThreadMessage } from './thread.ts';
import { nearEndPx, useNewest } from './use-newest.ts';

/** A message of two lines; days and events are lower, and measured when they are drawn. */
const usualHeight = { message: 104, event: 18, day: 18 };

interface Props {
  items: readonly ThreadItem[];
  /** The newest message among them. */
  last: ThreadMessage | undefined;
  /** Reads what comes before; null when the beginning is shown. */
  onTop: (() => void) | null;
}

/** Opens at the end, grows upward without a jump, and follows the newest while one is at the end. */
export function ThreadList({ items, last, onTop }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const list = useVirtualizer<HTMLElement, Element>({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.id ?? index,
    estimateSize: (index) => usualHeight[items[index]?.kind ?? 'message'],
    overscan: 4,
    gap: 18,
    paddingStart: 20,
    paddingEnd: 20,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: nearEndPx,
  });

  const { missed, goToEnd } = useNewest({ scroller, list, last });

  const nearTop = (list.range?.startIndex ?? items.length) < 5;
  useEffect(() => {
    if (nearTop) onTop?.();
  }, [nearTop, onTop]);

  return (
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it
      tabIndex={0}
      aria-label={t('workspace.thread')}
      className="min-h-0 flex-1 overflow-y-auto px-4 -outline-offset-2 [@media(max-height:520px)]:min-h-60 md:px-5"
    >
      {items.length === 0 && (
        <p className="py-10 text-center text-13 text-ink-3">{t('workspace.thread.empty')}</p>
      )}
      <ol className="relative" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index];
          return (
            item && (
              <li
                key={key}
                ref={list.measureElement}
                data-index={index}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                <Item item={item} />
              </li>
            )
          );
        })}
      </ol>
      {missed && <NewMessage onShow={goToEnd} />}
    </section>
  );
}

/** No height of its own: it covers, and does not push. */
function NewMessage({ onShow }: { onShow: () => void }) {
  return (
    <div className="sticky bottom-3 flex h-0 items-end justify-center">
      <Button
        size="sm"
        variant="primary"
        icon={<ArrowDown size={15} aria-hidden />}
        onClick={onShow}
        className="shadow-2"
      >
        {t('workspace.thread.newest')}
      </Button>
    </div>
  );
}

function Item({ item }: { item: ThreadItem }) {
  if (item.kind === 'day') return <DayLine at={item.at} />;
  if (item.kind === 'event') return <EventLine event={item.event} />;
  return <MessageBubble message={item.message} />;
}
