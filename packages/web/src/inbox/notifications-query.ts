import { graphql } from '../graphql/gql.ts';

/** One page of what the viewer was told. */
export const NotificationsQuery = graphql(`
  query Notifications($isUnread: Boolean, $after: String) {
    notifications(isUnread: $isUnread, first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          isUnread
          ...NotificationRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
