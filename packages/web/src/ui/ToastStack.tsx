import { useEffect, useState } from 'react';
import { cx } from './cx.ts';
import { ToastCard } from './ToastCard.tsx';
import type { Toast } from './toasts.ts';

/** The notices that are shown, in the half of the screen in which nobody writes. */
export function ToastStack({ shown }: { shown: readonly Toast[] }) {
  const place = placeClass[useWritingPlace() ?? 'nowhere'];
  return (
    <div className={cx(stackClass, place)}>
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

const stackClass =
  'pointer-events-none fixed inset-x-0 z-60 flex flex-col items-center gap-2 px-4 pt-[max(1rem,env(safe-area-inset-top))] pb-[max(1rem,env(safe-area-inset-bottom))] min-[900px]:items-end';

/** At the foot of a narrow screen stands what one is about to write in. */
const placeClass = {
  nowhere: 'max-[900px]:top-0 min-[900px]:bottom-0',
  above: 'bottom-0',
  below: 'top-0',
};

/** In which half of the screen the field stands that has the focus, or had it last. */
function useWritingPlace() {
  const [writes, set] = useState(writingPlace);
  useEffect(() => {
    // Who leaves the field to press Undo must still find it where it was.
    const look = () => set((before) => writingPlace() ?? before);
    const left = new AbortController();
    for (const name of ['focusin', 'scroll', 'input']) {
      document.addEventListener(name, look, { capture: true, signal: left.signal });
    }
    return () => left.abort();
  }, []);
  return writes;
}

function writingPlace(): 'above' | 'below' | null {
  const field = document.activeElement;
  if (!field?.matches('textarea, input, select')) return null;
  const { top, bottom } = field.getBoundingClientRect();
  // Less than the whole screen where a keyboard covers part of it.
  const height = window.visualViewport?.height ?? window.innerHeight;
  return top > height - bottom ? 'below' : 'above';
}
