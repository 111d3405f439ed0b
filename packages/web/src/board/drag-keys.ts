import { boardStatuses } from './board-columns.ts';
import { type CardDrag, liftable } from './card-drag.ts';
import { liftedByKey, stepped } from './drag-state.ts';

/** Space lifts the card in focus, arrows carry it, Space or Enter drops it, Escape puts it back. */
export function listenToKeys(root: HTMLElement, drag: CardDrag, signal: AbortSignal): void {
  const lift = (event: KeyboardEvent) => {
    if (event.key !== ' ' || event.defaultPrevented || hasModifier(event)) return;
    const card = liftable(drag, event.target);
    if (drag.read().phase !== 'idle' || !card) return;
    event.preventDefault();
    drag.begin(liftedByKey(card.id, card.from));
  };

  /** While a card is held the keys belong to it, wherever the focus is. */
  const carry = (event: KeyboardEvent) => {
    if (drag.read().phase !== 'lifted' || hasModifier(event)) return;
    if (!carryBy(event.key, drag, isMirrored(root))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  root.addEventListener('keydown', lift, { signal });
  document.addEventListener('keydown', carry, { signal, capture: true });
}

const hasModifier = (event: KeyboardEvent) => event.ctrlKey || event.metaKey || event.altKey;

const isMirrored = (root: HTMLElement) => getComputedStyle(root).direction === 'rtl';

/** Whether the key was meant for the card. Tab lets go of it and then does what it always does. */
function carryBy(key: string, drag: CardDrag, mirrored: boolean): boolean {
  const held = drag.read();
  if (held.phase !== 'lifted') return false;
  if (key === 'Escape') drag.cancel('ESCAPED');
  else if (held.pointer !== null) return false;
  else if (key === ' ' || key === 'Enter') drag.drop();
  else if (key === 'Tab') drag.cancel('ESCAPED');
  else if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const step = (key === 'ArrowRight') === mirrored ? -1 : 1;
    drag.carryTo(stepped(held, step, boardStatuses, drag.owner.accepts));
  }
  return key !== 'Tab';
}
