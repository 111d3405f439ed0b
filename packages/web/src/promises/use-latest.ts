import { useApolloClient } from '@apollo/client/react';

/** Asks anew what is saved by now. */
export function useLatest() {
  const client = useApolloClient();
  return () => client.refetchQueries({ include: ['Promises'] });
}
