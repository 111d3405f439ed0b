import { graphql } from '../graphql/gql.ts';
import type { ConversationFragment as Data } from '../graphql/graphql.ts';
import { EarlierButton } from '../platform/EarlierButton.tsx';
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

export const EarlierMessages = ({ ticket }: { ticket: Data }) => (
  <EarlierButton
    query={EarlierMessagesQuery}
    shown={{ number: ticket.number, pageInfo: ticket.messages.pageInfo }}
  >
    {t('ticket.earlier')}
  </EarlierButton>
);
