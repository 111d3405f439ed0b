import type { ApolloClient } from '@apollo/client';
import { onRightsChange } from '../platform/live-status.ts';
import { toast } from '../ui/toasts.ts';
import { t } from './text.ts';
import { readViewer } from './viewer.ts';

/** All tabs of the desk in this browser have one session. */
const tabs = () => new BroadcastChannel('hlm-desk-session');

/** Lets the other tabs find out that somebody else looks at the desk now. */
export function tellOtherTabs() {
  const channel = tabs();
  channel.postMessage(null);
  channel.close();
}

/**
 * Calls back where the session ended or became somebody else's without this tab doing it: in another
 * tab, by the desk, or because its time was up.
 */
export function watchSession(client: ApolloClient, changed: () => Promise<void>) {
  const check = async () => {
    const { known, present } = await readViewer(client);
    if (known === present) return;
    await changed();
    if (present === null) toast(t('identity.signed-out'));
  };
  const quietly = () => void check().catch(() => {});
  onRightsChange(quietly);
  tabs().onmessage = quietly;
}
