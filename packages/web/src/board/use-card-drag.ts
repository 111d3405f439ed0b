import { useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { CardDrag, type DragOwner } from './card-drag.ts';
import { listenToKeys } from './drag-keys.ts';
import { PointerCarrier } from './drag-pointer.ts';

/** Lets the cards inside an element be carried; give `attach` to that element as its ref. */
export function useCardDrag(owner: DragOwner) {
  const latest = useRef(owner);
  useLayoutEffect(() => {
    latest.current = owner;
  });
  const [drag] = useState(() => new CardDrag(forwardingTo(latest)));

  const attach = useCallback(
    (root: HTMLElement | null) => {
      if (!root) return;
      const stop = new AbortController();
      new PointerCarrier(root, drag, stop.signal);
      listenToKeys(root, drag, stop.signal);
      return () => {
        drag.cancel('ESCAPED');
        stop.abort();
      };
    },
    [drag],
  );

  return { drag: useSyncExternalStore(drag.subscribe, drag.read), attach, cancel: drag.cancel };
}

/** The listeners stay for the board's whole life; what they call is always the newest. */
const forwardingTo = (latest: { current: DragOwner }): DragOwner => ({
  accepts: (...given) => latest.current.accepts(...given),
  columnOf: (...given) => latest.current.columnOf(...given),
  onLift: (...given) => latest.current.onLift(...given),
  onOver: (...given) => latest.current.onOver(...given),
  onDrop: (...given) => latest.current.onDrop(...given),
  onCancel: (...given) => latest.current.onCancel(...given),
});
