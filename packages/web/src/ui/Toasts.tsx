import { useSyncExternalStore } from 'react';
import { ToastStack } from './ToastStack.tsx';
import { t } from './text.ts';
import { toasts } from './toasts.ts';

/** Where notices appear, whatever page is open. Not fetched late: they tell that the network is away. */
export function Toasts() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.read);
  return (
    <section aria-label={t('ui.toasts')}>
      {shown.length > 0 && <ToastStack shown={shown} />}
    </section>
  );
}
