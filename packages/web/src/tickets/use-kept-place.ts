import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

/** Where a message stands on the page, however far the page is scrolled. */
const placeOf = (message: Element) => message.getBoundingClientRect().top + window.scrollY;

const firstMessage = (card: HTMLElement | null) => card?.querySelector('[data-message]') ?? null;

interface Shown {
  firstId: string | undefined;
  /** Whether there is more before it. */
  more: boolean;
}

/**
 * Keeps before the reader's eyes what is there while earlier messages come in above it. The focus
 * stays with the button for more; where there is no more, the first of the new ones has it.
 */
export function useKeptPlace(card: RefObject<HTMLElement | null>, { firstId, more }: Shown) {
  const kept = useRef<{ message: Element; place: number } | null>(null);

  const keep = useCallback(() => {
    const message = firstMessage(card.current);
    kept.current = message && { message, place: placeOf(message) };
    // Some browsers keep the place by themselves, others do not: it must not happen twice.
    document.documentElement.style.overflowAnchor = 'none';
  }, [card]);

  const release = useCallback(() => {
    kept.current = null;
    document.documentElement.style.overflowAnchor = '';
  }, []);

  useLayoutEffect(() => {
    if (!kept.current) return;
    const { message, place } = kept.current;
    const first = firstMessage(card.current);
    if (first === message) return;
    window.scrollBy({ top: placeOf(message) - place, behavior: 'instant' });
    // Who went on to something else meanwhile stays there.
    const unfocused = document.activeElement === document.body;
    if (!more && unfocused && first instanceof HTMLElement) {
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }
    release();
  }, [card, firstId, more, release]);

  return { keep, release };
}
