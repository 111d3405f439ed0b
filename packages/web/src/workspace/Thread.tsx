import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '../graphql/gql.ts';
import { ThreadList } from './ThreadList.tsx';
import { threadOf } from './thread.ts';
import { useAnnouncedMessage } from './use-announced-message.ts';
import { useEarlierMessages } from './use-earlier-messages.ts';

const ThreadDocument = graphql(`
  fragment Thread on Ticket {
    id
    number
    messages(last: 30) {
      edges {
        cursor
        node {
          id
          kind
          mine
          body
          createdAt
          channel
          delivery
          authorKind
          author {
            id
            name
            role
          }
          attachments {
            id
            ...AttachmentLink
          }
        }
      }
      pageInfo {
        hasPreviousPage
        startCursor
      }
    }
    history(last: 50) {
      edges {
        cursor
        node {
          id
          kind
          at
          text
          cause
          actorKind
          actor {
            id
            name
          }
        }
      }
      pageInfo {
        hasPreviousPage
        startCursor
      }
    }
  }
`);

/** Everything that was said and done, the newest at the end. */
export function Thread({ ticket }: { ticket: FragmentType<typeof ThreadDocument> }) {
  const { data } = useSuspenseFragment({
    fragment: ThreadDocument,
    fragmentName: 'Thread',
    from: ticket,
  });
  const { messages, history } = data;
  const items = useMemo(
    () =>
      threadOf(
        messages.edges.map(({ node }) => node),
        history.edges.map(({ node }) => node),
        !messages.pageInfo.hasPreviousPage,
      ),
    [messages, history],
  );
  const loadEarlier = useEarlierMessages(data);
  const last = messages.edges.at(-1)?.node;
  useAnnouncedMessage(last);
  return <ThreadList items={items} last={last} onTop={loadEarlier} />;
}
