import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef } from 'react';
import { graphql } from '../graphql/gql.ts';
import type { ThreadFragment } from '../graphql/graphql.ts';

const EarlierThread = graphql(`
  query EarlierThread($number: Int!, $before: String) {
    ticket(number: $number) {
      id
      messages(last: 50, before: $before) {
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
    }
  }
`);

/** Reads the page before what is shown, once at a time; null when there is nothing before. */
export function useEarlierMessages({ number, messages }: ThreadFragment) {
  const client = useApolloClient();
  const asked = useRef<string | null>(null);
  const { hasPreviousPage, startCursor } = messages.pageInfo;

  const load = useCallback(async () => {
    if (startCursor === null || asked.current === startCursor) return;
    asked.current = startCursor;
    const variables = { number, before: startCursor };
    await client
      .query({ query: EarlierThread, variables, fetchPolicy: 'network-only' })
      // Asked again at the next scroll.
      .catch(() => (asked.current = null));
  }, [client, number, startCursor]);

  return hasPreviousPage ? load : null;
}
