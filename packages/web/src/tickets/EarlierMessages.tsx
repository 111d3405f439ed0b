import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';
import type { ConversationFragment as Data } from '../graphql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { t } from './later-text.ts';

const EarlierMessagesQuery = graphql(`
  query EarlierMessages($number: Int!, $before: String) {
    ticket(number: $number) {
      id
      messages(last: 50, before: $before) {
        edges {
          cursor
          node {
            id
            mine
            body
            createdAt
            channel
            delivery
            authorKind
            author {
              id
              name
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

/** Older pages join the list in the cache, so what is on the screen stays where it is. */
export function EarlierMessages({ ticket }: { ticket: Data }) {
  const client = useApolloClient();
  const { startCursor } = ticket.messages.pageInfo;
  const load = () =>
    client.query({
      query: EarlierMessagesQuery,
      variables: { number: ticket.number, before: startCursor },
      fetchPolicy: 'network-only',
    });
  return (
    <Button size="sm" variant="quiet" className="self-center" onClick={load}>
      {t('ticket.earlier')}
    </Button>
  );
}
