import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { type Refusal, refusalOf } from './refusal.ts';

/** Reads the page of a ticket's connection before a cursor. */
export type EarlierQuery = TypedDocumentNode<unknown, { number: number; before?: string | null }>;

/** A ticket's connection, as far as it is shown. */
export interface Shown {
  number: number;
  pageInfo: { hasPreviousPage: boolean; startCursor: string | null };
}

/**
 * Reads the page before what is shown, one at a time; it joins the list in the cache, so that what
 * is on the screen stays where it is. `load` is null when nothing comes before; it never throws, it
 * answers with the refusal.
 */
export function useEarlier(query: EarlierQuery, { number, pageInfo }: Shown) {
  const client = useApolloClient();
  const asked = useRef<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { hasPreviousPage, startCursor } = pageInfo;

  const load = useCallback(async (): Promise<Refusal | null> => {
    if (startCursor === null || asked.current === startCursor) return null;
    asked.current = startCursor;
    setBusy(true);
    try {
      const variables = { number, before: startCursor };
      await client.query({ query, variables, fetchPolicy: 'network-only' });
      return null;
    } catch (thrown) {
      asked.current = null;
      return refusalOf(thrown);
    } finally {
      setBusy(false);
    }
  }, [client, query, number, startCursor]);

  return { load: hasPreviousPage ? load : null, busy };
}
