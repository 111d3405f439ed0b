import type { ApolloClient } from '@apollo/client';
import { createContext, useContext } from 'react';
import { liveStatus } from '../platform/live-status.ts';

/** Lets the screens of identity tell the connections that somebody else looks at the desk now. */
export const SessionChange = createContext<() => Promise<void>>(async () => {});

export const useSessionChange = () => useContext(SessionChange);

let running: Promise<void> | undefined;

/** Forgets what the last person could see, and lets the socket ask in with the new cookie. */
export function changeSession(client: ApolloClient, reconnect: () => Promise<void>) {
  running ??= forget(client, reconnect).finally(() => {
    running = undefined;
  });
  return running;
}

async function forget(client: ApolloClient, reconnect: () => Promise<void>) {
  await reconnect();
  liveStatus.reset();
  await client.resetStore();
}
