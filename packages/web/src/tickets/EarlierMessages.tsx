import { graphql } from '../graphql/gql.ts';
import type { ConversationFragment as Data } from '../graphql/graphql.ts';
import { EarlierButton } from '../platform/EarlierButton.tsx';
import { earlierMessages } from '../platform/earlier-thread.ts';
import { useMissingEvents } from '../platform/use-missing-events.ts';
import { t } from './later-text.ts';

const EarlierMessagesQuery = graphql(`
  query EarlierMessages(
    $number: Int!
    $before: String
    $beforeEvent: String
    $withMessages: Boolean! = true
    $withEvents: Boolean! = true
  ) {
    ticket(number: $number) {
      id
      messages(last: 50, before: $before) @include(if: $withMessages) {
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
      history(last: 50, before: $beforeEvent) @include(if: $withEvents) {
        edges {
          cursor
          node {
            id
            kind
            at
            text
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

interface Props {
  ticket: Data;
  onBegin: () => void;
  onRefused: () => void;
}

/** Shows what was said and done before; what happened between shown messages comes by itself. */
export function EarlierMessages({ ticket, ...told }: Props) {
  useMissingEvents(EarlierMessagesQuery, ticket);
  return (
    <EarlierButton query={EarlierMessagesQuery} earlier={earlierMessages(ticket)} {...told}>
      {t('ticket.earlier')}
    </EarlierButton>
  );
}
