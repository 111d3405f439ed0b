import { lazy } from 'react';
import { t } from './text.ts';

const load = () => import('./PageFailure.tsx');

/** Fetched while all goes well, so that it is there when the network is not. */
export const fetchPageFailure = load;

export const PageFailure = lazy(async () => {
  const loaded = await load().catch(() => null);
  return { default: loaded?.PageFailure ?? BareFailure };
});

/** When not even the words for a failure can be fetched. */
function BareFailure() {
  return (
    <div role="alert" className="p-8 text-center text-14 text-ink-2">
      <h1>{t('app.unreachable')}</h1>
    </div>
  );
}
