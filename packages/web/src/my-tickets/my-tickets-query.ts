import { graphql } from '../graphql/gql.ts';

/** One page of the viewer's tickets. */
export const MyTicketsQuery = graphql(`
  query MyTickets($filter: TicketFilter, $after: String) {
    tickets(filter: $filter, orderBy: RECENTLY_UPDATED, first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          ...TicketRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
