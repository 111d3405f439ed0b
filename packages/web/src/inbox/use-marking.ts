import { graphql } from '../graphql/gql.ts';
import { useVerb } from '../platform/use-verb.ts';
import { toast } from '../ui/toasts.ts';
import { t } from './text.ts';
import { unread } from './unread.ts';

const MarkNotifications = graphql(`
  mutation MarkNotifications($input: MarkNotificationsInput!) {
    markNotifications(input: $input) {
      unreadCount
    }
  }
`);

const again = { refetchQueries: ['Notifications'] };

/** Marks as read, and takes that back. */
export function useMarking() {
  const { run, busy } = useVerb(MarkNotifications, again);

  async function mark(notificationIds: string[], read: boolean) {
    const { refusal } = await run({ notificationIds, read });
    if (refusal) toast(refusal.message, { tone: 'bad' });
    return refusal === null;
  }

  /** All, also those further down; it can be taken back where all of them are on the screen. */
  async function markAll(shown: string[]) {
    const count = unread.read();
    const { refusal } = await run({ notificationIds: null, read: true });
    if (refusal) return toast(refusal.message, { tone: 'bad' });
    const undo = { label: t('inbox.undo'), run: () => void mark(shown, false) };
    const isAll = shown.length >= count;
    return toast(t('inbox.marked', { count }), isAll ? { action: undo } : {});
  }

  return { mark, markAll, busy };
}
