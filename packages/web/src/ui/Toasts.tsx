import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { t } from './text.ts';
import { toasts } from './toasts.ts';
import { whenIdle } from './when-idle.ts';

const load = () => import('./ToastStack.tsx');
const ToastStack = lazy(async () => ({ default: (await load()).ToastStack }));

/** Where notices appear, whatever page is open. */
export function Toasts() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.read);
  useEffect(() => whenIdle(load), []);
  return (
    <section aria-label={t('ui.toasts')}>
      <Suspense fallback={null}>{shown.length > 0 && <ToastStack shown={shown} />}</Suspense>
    </section>
  );
}
