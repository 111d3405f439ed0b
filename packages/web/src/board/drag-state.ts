import type { BoardStatus } from './board-columns.ts';

/** Where a pointer or a finger is, in the window. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Pressed {
  readonly phase: 'pressed';
  readonly id: string;
  readonly from: BoardStatus;
  readonly pointer: number;
  readonly touch: boolean;
  readonly at: Spot;
}

export interface Lifted {
  readonly phase: 'lifted';
  readonly id: string;
  readonly from: BoardStatus;
  /** The pointer that holds it; null while the keyboard does. */
  readonly pointer: number | null;
  /** The column it would drop into: null where it may not be put down. */
  readonly over: BoardStatus | null;
}

export type Drag = { readonly phase: 'idle' } | Pressed | Lifted;

export const idle: Drag = { phase: 'idle' };

/** How long a finger rests on a card before it lifts it; until then it scrolls. */
export const longPressMs = 250;

/** A mouse lifts a card once it has moved this far: less is a click. */
const liftsAfterPx = 5;

/** A finger that moves further than this before the long press wants to scroll. */
const scrollsAfterPx = 10;

const distance = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y);

export const lifted = ({ id, from, pointer }: Pressed): Lifted => ({
  phase: 'lifted',
  id,
  from,
  pointer,
  over: from,
});

export const liftedByKey = (id: string, from: BoardStatus): Lifted => ({
  phase: 'lifted',
  id,
  from,
  pointer: null,
  over: from,
});

/** What a press becomes as its pointer moves: a lift by mouse, or nothing where a finger scrolls. */
export function afterMove(drag: Pressed, to: Spot): Drag {
  const moved = distance(drag.at, to);
  if (drag.touch) return moved > scrollsAfterPx ? idle : drag;
  return moved >= liftsAfterPx ? lifted(drag) : drag;
}

/** The card over a column: its own always takes it back, others only if they accept it. */
export function over(drag: Lifted, status: BoardStatus | null, accepts: Accepts): Lifted {
  const takes = status !== null && (status === drag.from || accepts(drag.id, status));
  const next = takes ? status : null;
  return next === drag.over ? drag : { ...drag, over: next };
}

export type Accepts = (id: string, status: BoardStatus) => boolean;

/** The next column in a direction that takes the card; it stays where there is none. */
export function stepped(
  drag: Lifted,
  step: 1 | -1,
  columns: readonly BoardStatus[],
  accepts: Accepts,
): Lifted {
  const open = columns.filter((status) => status === drag.from || accepts(drag.id, status));
  const now = open.indexOf(drag.over ?? drag.from);
  const next = open[now + step];
  return next ? { ...drag, over: next } : drag;
}

/** Where a drop moves the card to; null when it goes back to where it was. */
export const dropOf = (drag: Lifted) => (drag.over === drag.from ? null : drag.over);
