import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** What of a ticket can have the focus. */
export type Part = 'link' | 'button';

const isNowhere = () => (document.activeElement ?? document.body) === document.body;

/**
 * Who gives a ticket away goes on with the next one of the same list: with the one before where it
 * was the last, and where the list is empty with the button that opened it.
 */
export function useNextFocus(ids: readonly string[], opener: RefObject<HTMLElement | null>) {
  const list = useRef<HTMLUListElement>(null);
  const had = useRef<{ id: string; part: Part } | null>(null);
  const before = useRef(ids);

  useLayoutEffect(() => {
    const earlier = before.current;
    before.current = ids;
    const lost = had.current;
    if (!lost || ids.includes(lost.id)) return;
    had.current = null;
    if (!isNowhere()) return;
    const next = nextOf(earlier, lost.id, ids);
    const goal =
      next === undefined ? null : list.current?.querySelector<HTMLElement>(partOf(next, lost.part));
    (goal ?? opener.current)?.focus();
  }, [ids, opener]);

  return {
    list,
    /** Also of what a ticket has opened elsewhere on the page, as its menu. */
    onFocus(id: string, { target, currentTarget }: FocusEvent) {
      const isLink = currentTarget.contains(target) && target.matches('a');
      had.current = { id, part: isLink ? 'link' : 'button' };
    },
    onBlur({ relatedTarget }: FocusEvent) {
      // A window that is left keeps its focus.
      if (relatedTarget === null ? document.hasFocus() : !relatedTarget.closest('[role=menu]')) {
        had.current = null;
      }
    },
  };
}

const partOf = (id: string, part: Part) =>
  `[data-ticket="${CSS.escape(id)}"] ${part === 'link' ? 'a' : 'button'}`;

function nextOf(earlier: readonly string[], id: string, now: readonly string[]) {
  const at = earlier.indexOf(id);
  const isLeft = (one: string) => now.includes(one);
  return earlier.slice(at + 1).find(isLeft) ?? earlier.slice(0, Math.max(0, at)).findLast(isLeft);
}
