import { useSuspenseQuery } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';

const DeskQuery = graphql(`
  query Desk {
    desk {
      name
      demo
      maxFileBytes
      maxFilesPerMessage
      now
    }
  }
`);

/** What holds for the whole desk; asked for once. */
export function useDesk() {
  return useSuspenseQuery(DeskQuery).data.desk;
}
