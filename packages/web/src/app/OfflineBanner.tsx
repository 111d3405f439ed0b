import { useSyncExternalStore } from 'react';
import { Banner } from '../ui/Banner.tsx';
import { t } from './text.ts';

function subscribe(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (online) return null;
  return (
    // Over the page and not in it: what one reads must not jump when the network goes.
    <div className="pointer-events-none fixed inset-x-0 top-2 z-50 flex justify-center px-4">
      <Banner tone="warn" announced className="shadow-3">
        {t('app.offline')}
      </Banner>
    </div>
  );
}
