import { useSuspenseQuery } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      phone
      role
      available
      teams {
        id
        name
        level
      }
    }
    guestTicket {
      id
      number
    }
  }
`);

/** Who looks at the desk; `viewer` is null for guests, `guestTicket` where they follow one. */
export function useViewer() {
  return useSuspenseQuery(ViewerQuery).data;
}
