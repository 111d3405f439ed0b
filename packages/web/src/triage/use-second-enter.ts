import { useCallback, useEffect, useRef } from 'react';

/** Longer than between two presses of an impatient finger, shorter than it takes to read a subject. */
const pauseMs = 400;

/**
 * Enter decided about a ticket and the next one has the focus: a second Enter, or one that is held,
 * was not meant for it. Told when the turn went on; pointers are never kept waiting.
 */
export function useSecondEnter() {
  const wentOnAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isEarly = event.timeStamp - wentOnAt.current < pauseMs;
      if (event.key === 'Enter' && (isEarly || event.repeat) && wouldOpen(event)) {
        event.preventDefault();
      }
    };
    // Before the page's own keys hear it.
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, []);
  return useCallback(() => {
    wentOnAt.current = performance.now();
  }, []);
}

/** On a row, or where nothing has the focus. */
const wouldOpen = ({ target }: KeyboardEvent) =>
  target instanceof Element && (target === document.body || target.matches('[data-row] a'));
