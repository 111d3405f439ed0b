import { WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
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
      <p
        role="status"
        className="flex items-center gap-2.5 rounded-card bg-warn-soft px-3.5 py-2.5 text-13 font-medium text-warn shadow-3"
      >
        <WifiOff size={18} aria-hidden className="shrink-0" />
        {t('app.offline')}
      </p>
    </div>
  );
}
