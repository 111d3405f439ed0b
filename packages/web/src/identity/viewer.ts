import type { ApolloClient } from '@apollo/client';
import { useSuspenseQuery } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';

const ViewerQuery = graphql(`
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

/** By id: who this tab believes looks at the desk, and who does. Null is nobody. */
export async function readViewer(client: ApolloClient) {
  const query = ViewerQuery;
  const known = client.readQuery({ query })?.viewer?.id ?? null;
  const { data } = await client.query({ query, fetchPolicy: 'no-cache' });
  return { known, present: data?.viewer?.id ?? null };
}
