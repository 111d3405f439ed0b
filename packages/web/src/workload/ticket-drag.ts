import { EdgeScroller } from '../board/drag-edges.ts';
import { DragGhost } from '../board/drag-ghost.ts';
import { longPressMs, type Spot } from '../board/drag-state.ts';

/** A ticket that is carried, and over which place it is; null where nobody would get it. */
export interface Carried {
  id: string;
  over: string | null;
  byKey: boolean;
}

interface Owner {
  onChange: (carried: Carried | null) => void;
  onDrop: (id: string, place: string) => void;
  onCancel: (id: string) => void;
}

const liftsAfterPx = 5;
const scrollsAfterPx = 10;
/** As wide as its row it would hide the names of those below. */
const pictureRem = 22;

interface Pressed extends Spot {
  element: HTMLElement;
  id: string;
  pointer: number;
  touch: boolean;
}

/**
 * Carries tickets by mouse, finger and keyboard. It marks nothing itself: places are the elements
 * with `data-place`, tickets those with `data-ticket`.
 */
export class TicketDrag {
  readonly #root: HTMLElement;
  readonly #owner: Owner;
  #pressed: Pressed | null = null;
  #carried: Carried | null = null;
  #ghost: DragGhost | null = null;
  #edges: EdgeScroller | null = null;
  #at: Spot = { x: 0, y: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, owner: Owner, signal: AbortSignal) {
    this.#root = root;
    this.#owner = owner;
    root.addEventListener('pointerdown', this.#press, { signal });
    root.addEventListener('pointermove', this.#move, { signal });
    root.addEventListener('pointerup', this.#release, { signal });
    root.addEventListener('pointercancel', () => this.#cancel(), { signal });
    root.addEventListener('touchmove', this.#hold, { signal, passive: false });
    root.addEventListener('contextmenu', this.#hold, { signal });
    root.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
    root.addEventListener('keydown', this.#lift, { signal });
    document.addEventListener('keydown', this.#carry, { signal, capture: true });
    window.addEventListener('blur', () => this.#cancel(), { signal });
    signal.addEventListener('abort', () => this.#cancel());
  }

  #press = (event: PointerEvent) => {
    const element = ticketAt(event.target);
    if (this.#carried) this.#cancel();
    if (!element || event.button !== 0 || !event.isPrimary) return;
    const touch = event.pointerType !== 'mouse';
    const { clientX: x, clientY: y, pointerId: pointer } = event;
    this.#pressed = { element, id: element.dataset.ticket ?? '', pointer, touch, x, y };
    if (touch) this.#timer = setTimeout(() => this.#begin({ x, y }), longPressMs);
  };

  #move = (event: PointerEvent) => {
    const pressed = this.#pressed;
    if (!pressed || pressed.pointer !== event.pointerId) return;
    const at = { x: event.clientX, y: event.clientY };
    if (this.#carried) {
      this.#at = at;
      this.#ghost?.follow(at);
      this.#edges?.at(at.y);
      return this.#aim();
    }
    const moved = Math.hypot(at.x - pressed.x, at.y - pressed.y);
    if (!pressed.touch && moved > liftsAfterPx) this.#begin(at);
    if (pressed.touch && moved > scrollsAfterPx) this.#forget();
  };

  #begin(at: Spot) {
    const pressed = this.#pressed;
    if (!pressed) return;
    this.#root.setPointerCapture(pressed.pointer);
    this.#at = at;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.#ghost = new DragGhost(pressed.element, at, pictureRem * rem);
    // A place may lie below or above what of the page is seen.
    const page = this.#root.parentElement;
    this.#edges = page && new EdgeScroller(page, this.#aim, 'y');
    this.#show({ id: pressed.id, over: placeUnder(at), byKey: false });
  }

  #aim = () => {
    if (this.#carried) this.#show({ ...this.#carried, over: placeUnder(this.#at) });
  };

  #release = (event: PointerEvent) => {
    if (this.#pressed?.pointer !== event.pointerId) return;
    if (this.#carried) refuseNextClick();
    this.#drop();
  };

  /** A finger that carries does not scroll, and one that rests opens no menu of the browser. */
  #hold = (event: Event) => {
    const aboutToLift = this.#pressed?.touch && event.type === 'contextmenu';
    if ((this.#carried || aboutToLift) && event.cancelable) event.preventDefault();
  };

  #lift = (event: KeyboardEvent) => {
    const element = ticketAt(event.target);
    if (event.key !== ' ' || event.defaultPrevented || !element || this.#carried) return;
    event.preventDefault();
    const over = element.closest<HTMLElement>('[data-place]')?.dataset.place ?? null;
    this.#show({ id: element.dataset.ticket ?? '', over, byKey: true });
  };

  /** While a ticket is held the keys belong to it. */
  #carry = (event: KeyboardEvent) => {
    const carried = this.#carried;
    if (!carried) return;
    if (event.key === 'Escape' || event.key === 'Tab') this.#cancel();
    else if (!carried.byKey) return;
    else if (event.key === ' ' || event.key === 'Enter') this.#drop();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.#step(carried, event.key === 'ArrowDown' ? 1 : -1);
    } else return;
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  };

  #step(carried: Carried, by: 1 | -1) {
    const places = [...this.#root.querySelectorAll<HTMLElement>('[data-place]')];
    const at = places.findIndex(({ dataset }) => dataset.place === carried.over);
    const next = places[Math.min(places.length - 1, Math.max(0, at + by))];
    next?.scrollIntoView({ block: 'nearest' });
    this.#show({ ...carried, over: next?.dataset.place ?? carried.over });
  }

  #drop() {
    const carried = this.#carried;
    this.#forget();
    if (!carried) return;
    if (carried.over === null) this.#owner.onCancel(carried.id);
    else this.#owner.onDrop(carried.id, carried.over);
  }

  #cancel() {
    const carried = this.#carried;
    this.#forget();
    if (carried) this.#owner.onCancel(carried.id);
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#pressed = null;
    this.#ghost?.remove();
    this.#ghost = null;
    this.#edges?.stop();
    this.#edges = null;
    this.#show(null);
  }

  #show(carried: Carried | null) {
    if (carried?.id === this.#carried?.id && carried?.over === this.#carried?.over) return;
    this.#carried = carried;
    this.#owner.onChange(carried);
  }
}

const ticketAt = (target: EventTarget | null) =>
  target instanceof Element && !target.closest('button')
    ? target.closest<HTMLElement>('[data-ticket]')
    : null;

const placeUnder = ({ x, y }: Spot) =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]')?.dataset.place ?? null;

/** A drop ends with a click on whatever is below. */
function refuseNextClick() {
  const refuse = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', refuse, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', refuse, { capture: true }), 0);
}
