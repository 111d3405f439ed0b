import type { DocumentNode, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useSuspenseQuery } from '@apollo/client/react';
import { createContext, useContext } from 'react';

/** Counts how often the error boundary around a page was asked to try again. */
export const Attempt = createContext(0);

/**
 * What a page shows. While it loads the nearest Suspense stands in, when it fails the nearest
 * error boundary does; trying again there asks the server anew.
 */
export function usePageQuery<Data, Variables extends OperationVariables>(
  document: DocumentNode | TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
) {
  const attempt = useContext(Attempt);
  return useSuspenseQuery<Data, Variables>(document, {
    variables,
    queryKey: attempt,
    fetchPolicy: 'cache-and-network',
  } as useSuspenseQuery.Options<Variables>);
}
