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
    <div className="mx-auto w-full max-w-[65rem] px-4 pt-3">
      <Banner tone="warn" announced>
        {t('app.offline')}
      </Banner>
    </div>
  );
}
