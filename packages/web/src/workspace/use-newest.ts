import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ThreadMessage } from './thread.ts';

/** Within this of the end, one is reading the newest. */
export const nearEndPx = 48;

interface Thread {
  scroller: RefObject<HTMLElement | null>;
  list: Virtualizer<HTMLElement, Element>;
  last: ThreadMessage | undefined;
}

/**
 * Keeps the end in sight for who is there, also when the composer grows, and goes there with what
 * one writes oneself. Who reads further up stays, and is told when somebody else has written.
 */
export function useNewest({ scroller, list, last }: Thread) {
  const atEnd = useRef(true);
  const [missed, setMissed] = useState(false);
  const known = useRef(last?.id);

  useLayoutEffect(() => list.scrollToEnd(), [list]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      atEnd.current = list.isAtEnd(nearEndPx);
      if (atEnd.current) setMissed(false);
    };
    const observer = new ResizeObserver(() => atEnd.current && list.scrollToEnd());
    element.addEventListener('scroll', look, { passive: true });
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, list]);

  useLayoutEffect(() => {
    if (!last || last.id === known.current) return;
    known.current = last.id;
    if (last.mine) list.scrollToEnd();
    else setMissed(!atEnd.current);
  }, [last, list]);

  const goToEnd = () => {
    setMissed(false);
    list.scrollToEnd();
    // The button that was pressed is gone then.
    scroller.current?.focus();
  };
  return { missed, goToEnd };
}
