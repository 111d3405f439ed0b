import type { ApolloClient } from '@apollo/client';
import { onRightsChange } from '../platform/live-status.ts';
import { toast } from '../ui/toasts.ts';
import { t } from './text.ts';
import { ViewerQuery as query } from './viewer.ts';

/**
 * Calls back where the session ended or became somebody else's without this tab doing it: in another
 * tab, by the desk, or because its time was up. Gives what tells the other tabs to look.
 */
export function watchSession(client: ApolloClient, changed: () => Promise<void>): () => void {
  const check = async () => {
    const known = client.readQuery({ query })?.viewer?.id ?? null;
    const { data } = await client.query({ query, fetchPolicy: 'no-cache' });
    const present = data?.viewer?.id ?? null;
    if (known === present) return;
    if (present === null) toast(t('identity.signed-out'));
    await changed();
  };
  const quietly = () => void check().catch(() => {});
  // All tabs of the desk in this browser have one session.
  const tabs = new BroadcastChannel('hlm-desk-session');
  tabs.onmessage = quietly;
  onRightsChange(quietly);
  return () => tabs.postMessage(null);
}
