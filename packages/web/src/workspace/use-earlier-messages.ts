import { graphql } from '../graphql/gql.ts';
import type { ThreadFragment } from '../graphql/graphql.ts';
import { useEarlier } from '../platform/use-earlier.ts';

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

/** Reads what was said before, while there is something; what fails is asked again by the next scroll. */
export const useEarlierMessages = ({ number, messages }: ThreadFragment) =>
  useEarlier(EarlierThread, { number, pageInfo: messages.pageInfo }).load;
