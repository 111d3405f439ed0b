import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { type Refusal, refusalOf } from './refusal.ts';

/** Where the page begins that is read next, and of which lists, where a document reads two. */
export interface Earlier {
  number: number;
  before?: string | null;
  beforeEvent?: string | null;
  withMessages?: boolean;
  withEvents?: boolean;
}

/** Reads the page of a ticket's connection before a cursor. */
export type EarlierQuery = TypedDocumentNode<unknown, Earlier>;

/**
 * Reads the page before what is shown, one at a time; it joins the list in the cache, so that what
 * is on the screen stays where it is. `load` is null when nothing comes before; it never throws, it
 * answers with the refusal.
 */
export function useEarlier(query: EarlierQuery, earlier: Earlier | null) {
  const client = useApolloClient();
  const asked = useRef<string | null>(null);
  const [busy, setBusy] = useState(false);
  const place = JSON.stringify(earlier);

  const load = useCallback(async (): Promise<Refusal | null> => {
    if (asked.current === place) return null;
    asked.current = place;
    setBusy(true);
    try {
      const variables: Earlier = JSON.parse(place);
      await client.query({ query, variables, fetchPolicy: 'network-only' });
      return null;
    } catch (thrown) {
      asked.current = null;
      return refusalOf(thrown);
    } finally {
      setBusy(false);
    }
  }, [client, query, place]);

  return { load: earlier && load, busy };
}
