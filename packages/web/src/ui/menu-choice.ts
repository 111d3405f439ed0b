import type { FocusEvent } from 'react';

/**
 * A menu of choices starts at the present one, so that an arrow moves on from what is, and Enter
 * changes nothing. One that begins with a command is left alone.
 */
export function startAtChoice(menu: Element | null | undefined): boolean {
  if (!menu || document.activeElement !== menu) return false;
  const first = menu.querySelector('[role^=menuitem]');
  const present = menu.querySelector<HTMLElement>('[role=menuitemcheckbox][aria-checked=true]');
  if (first?.role !== 'menuitemcheckbox' || !present) return false;
  // The menu may not have its place yet: the page would be scrolled to where it is not.
  present.focus({ preventScroll: true });
  requestAnimationFrame(() => {
    menu.scrollTop += middleOf(present) - middleOf(menu);
  });
  return true;
}

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

/** When the focus comes to the menu from outside of it, not from an entry that the pointer left. */
export function startOnEntry(event: FocusEvent<HTMLElement>) {
  const { target, currentTarget, relatedTarget } = event;
  if (target !== currentTarget || currentTarget.contains(relatedTarget)) return;
  // Radix would go to the first entry.
  if (startAtChoice(currentTarget)) event.preventDefault();
}
