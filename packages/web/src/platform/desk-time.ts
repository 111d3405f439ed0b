import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useSyncExternalStore } from 'react';
import { graphql } from '../graphql/gql.ts';
import { tickerOf } from '../ui/use-now.ts';
import { onReturn } from './live-status.ts';

const DeskTimeQuery = graphql(`
  query DeskTime {
    desk {
      now
    }
  }
`);

let aheadMs = 0;

/** Asks the desk what time it is. Its clock is the one that promises are kept by. */
export async function askDeskTime(client: ApolloClient) {
  const askedAt = Date.now();
  const { data } = await client.query({ query: DeskTimeQuery, fetchPolicy: 'no-cache' });
  const answeredAt = Date.now();
  // The desk looked at its clock halfway between question and answer, as far as can be told.
  if (data) aheadMs = new Date(data.desk.now).getTime() - (askedAt + answeredAt) / 2;
}

/** Keeps to the desk's time: asks for it now, and again whenever the connection returns. */
export function useDeskTime() {
  const client = useApolloClient();
  useEffect(() => {
    // Without an answer the device's own clock has to do until the next question.
    const ask = () => void askDeskTime(client).catch(() => undefined);
    ask();
    return onReturn(ask);
  }, [client]);
}

// A second late at most: a shown minute is then right, and what turns late turns red by itself.
const ticker = tickerOf(1000);

const deskNow = () => new Date(ticker.read().getTime() + aheadMs);

/**
 * The desk's time, for something that shows it. Everything on the screen shares one timer, and each
 * is drawn again only once what it `says` has changed.
 */
export function useDeskNow(says: (now: Date) => string) {
  useSyncExternalStore(ticker.subscribe, () => says(deskNow()));
  return deskNow();
}
