import { graphql } from '../graphql/gql.ts';
import type { ThreadFragment } from '../graphql/graphql.ts';
import { earlierMessages } from '../platform/earlier-thread.ts';
import { useEarlier } from '../platform/use-earlier.ts';
import { useMissingEvents } from '../platform/use-missing-events.ts';

const EarlierThread = graphql(`
  query EarlierThread(
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
      history(last: 50, before: $beforeEvent) @include(if: $withEvents) {
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
  }
`);

/**
 * Reads what was said and done before, while there is something; what fails is asked again by the
 * next scroll. What happened between shown messages comes by itself.
 */
export function useEarlierMessages(thread: ThreadFragment) {
  useMissingEvents(EarlierThread, thread);
  return useEarlier(EarlierThread, earlierMessages(thread)).load;
}
