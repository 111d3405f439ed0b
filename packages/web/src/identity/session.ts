import type { ApolloClient } from '@apollo/client';
import { createContext, useContext } from 'react';
import { liveStatus } from '../platform/live-status.ts';

/** Lets the screens of identity tell the connections that somebody else looks at the desk now. */
export const SessionChange = createContext<() => Promise<void>>(async () => {});

export const useSessionChange = () => useContext(SessionChange);

let last = Promise.resolve();

/**
 * Forgets what the last person could see, and lets the socket ask in with the new cookie. One after
 * the other: what was begun with an older cookie must not be what remains.
 */
export function changeSession(client: ApolloClient, reconnect: () => Promise<void>) {
  last = last.catch(() => {}).then(() => forget(client, reconnect));
  return last;
}

async function forget(client: ApolloClient, reconnect: () => Promise<void>) {
  await reconnect();
  liveStatus.reset();
  await client.resetStore();
}
