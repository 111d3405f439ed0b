import type { DocumentNode, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useSuspenseQuery } from '@apollo/client/react';
import { createContext, useContext } from 'react';
import { refusalOf } from './refusal.ts';

/** Counts how often the error boundary around a page was asked to try again. */
export const Attempt = createContext(0);

/**
 * What a page shows. While it loads the nearest Suspense stands in, when it fails the nearest
 * error boundary does; trying again there asks the server anew. What was shown stays while the
 * desk cannot be reached: it is asked again on return.
 */
export function usePageQuery<Data, Variables extends OperationVariables>(
  document: DocumentNode | TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
) {
  const attempt = useContext(Attempt);
  const { data, error, ...rest } = useSuspenseQuery<Data, Variables>(document, {
    variables,
    queryKey: attempt,
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all',
  } as useSuspenseQuery.Options<Variables> & { errorPolicy: 'all' });
  if (data === undefined || (error && refusalOf(error).code !== 'OFFLINE')) throw error;
  return { data, ...rest };
}
