import { useEffect, useState } from 'react';
import { cx } from './cx.ts';
import { ToastCard } from './ToastCard.tsx';
import type { Toast } from './toasts.ts';

/** The notices that are shown, where nobody writes and nothing stands that is pressed. */
export function ToastStack({ shown }: { shown: readonly Toast[] }) {
  const inset = useWritingPlace() ?? undefined;
  // A key does what the newest notice offers.
  const keyed = shown.findLast(({ action }) => action?.shortcut);
  return (
    <div className={cx(stackClass, !inset && unwrittenClass)} style={{ inset }}>
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} keyed={toast === keyed} />
      ))}
    </div>
  );
}

const stackClass =
  'pointer-events-none fixed z-60 flex flex-col items-center gap-2 px-4 pt-[max(1rem,env(safe-area-inset-top))] pb-[max(1rem,env(safe-area-inset-bottom))] min-[900px]:items-end';

/** At the foot of a narrow screen stands what one is about to write in. */
const unwrittenClass = 'inset-x-0 max-[900px]:top-0 min-[900px]:bottom-(--foot)';

/**
 * Where notices stand, as an inset of the screen: directly above what one writes in where that is in
 * the lower half, at the foot where it is in the upper half, above what is pressed there. Null before anybody has written.
 */
function useWritingPlace() {
  const [inset, set] = useState(writingPlace);
  useEffect(() => {
    // Who leaves the field to press Undo must still find it where it was.
    const look = () => set((before) => writingPlace() ?? before);
    const left = new AbortController();
    for (const name of ['focusin', 'scroll', 'input']) {
      document.addEventListener(name, look, { capture: true, signal: left.signal });
    }
    return () => left.abort();
  }, []);
  return inset;
}

function writingPlace(): string | null {
  const field = document.activeElement;
  if (!field?.matches('textarea, input, select')) return null;
  // With the field go its buttons and what is said about it.
  const whole = field.closest('[data-written]');
  const { top, bottom, left, right } = (whole ?? field).getBoundingClientRect();
  // Less than the whole screen where a keyboard covers part of it.
  const height = window.visualViewport?.height ?? window.innerHeight;
  if (top <= height - bottom) return 'auto 0 var(--foot) 0';
  const abovePx = window.innerHeight - top;
  if (!whole) return `auto 0 ${abovePx}px 0`;
  return `auto ${window.innerWidth - right}px ${abovePx}px ${left}px`;
}
