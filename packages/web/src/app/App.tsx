import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { Suspense } from 'react';
import { SessionChange } from '../identity/session.ts';
import { LiveRegions } from '../ui/LiveRegions.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { Boundary } from './Boundary.tsx';
import { Pages } from './Pages.tsx';

interface Props {
  client: ApolloClient;
  /** What has to happen when somebody signs in or out. */
  onSessionChange: () => Promise<void>;
}

export function App({ client, onSessionChange }: Props) {
  return (
    <ApolloProvider client={client}>
      <SessionChange value={onSessionChange}>
        <Boundary frame={(failure) => <main>{failure}</main>}>
          <Suspense fallback={null}>
            <Pages />
          </Suspense>
        </Boundary>
        <Toasts />
        <LiveRegions />
      </SessionChange>
    </ApolloProvider>
  );
}
