import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { graphql } from '../graphql/gql.ts';
import { pageName } from '../platform/page-name.ts';
import { announce } from '../ui/announcer.ts';
import { t } from './text.ts';
import { unread } from './unread.ts';

const InboxLive = graphql(`
  subscription InboxLive {
    inbox {
      unreadCount
      newest {
        id
        count
        isUnread
        ticket {
          id
          number
        }
        event {
          id
          text
        }
      }
    }
  }
`);

/** Follows the inbox, once a page: the tab counts what is unread, and what comes is said. */
export function InboxWatch() {
  const client = useApolloClient();
  const last = useRef<string | null>(null);
  const { data } = useSubscription(InboxLive, {
    onData({ data: { data } }) {
      const newest = data?.inbox?.newest;
      const name = newest ? `${newest.id} ${newest.count}` : '';
      const known = last.current;
      last.current = name;
      // Also at first: the list may have been read a moment before.
      void client.refetchQueries({ include: ['Notifications'] });
      if (known === null || known === name || !newest?.isUnread) return;
      const { ticket, event } = newest;
      announce(t('inbox.came', { number: ticket.number, text: event?.text ?? '' }));
    },
  });
  const count = data?.inbox?.unreadCount ?? 0;
  useEffect(() => {
    unread.set(count);
    pageName.unread(count);
    return () => {
      unread.set(0);
      pageName.unread(0);
    };
  }, [count]);
  return null;
}
