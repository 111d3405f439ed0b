import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { t } from './text.ts';
import { toasts } from './toasts.ts';
import { whenIdle } from './when-idle.ts';

const load = () => import('./ToastCard.tsx');
const ToastCard = lazy(async () => ({ default: (await load()).ToastCard }));

/** The notices at the foot of the screen; where there is room, beside what people write in. */
export function Toasts() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.read);
  useEffect(() => whenIdle(load), []);
  return (
    <section
      aria-label={t('ui.toasts')}
      className="pointer-events-none fixed inset-x-0 bottom-0 z-60 flex flex-col items-center gap-2 p-4 min-[900px]:items-end pb-[max(1rem,env(safe-area-inset-bottom))] max-md:mb-(--bottom-bar,0px)"
    >
      <Suspense fallback={null}>
        {shown.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </Suspense>
    </section>
  );
}
