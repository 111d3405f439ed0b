import { ApolloProvider } from '@apollo/client/react';
import { act, render } from '@testing-library/react';
import { type ReactNode, Suspense, useMemo } from 'react';
import { Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { Boundary } from '../src/app/Boundary.tsx';
import { makeClientOn } from '../src/platform/client.ts';
import { LiveRegions } from '../src/ui/LiveRegions.tsx';
import { Toasts } from '../src/ui/Toasts.tsx';
import type { fakeServer } from './fake-server.ts';

interface Props {
  /** The address that is opened, as "/tickets/1234". */
  path: string;
  /** The route's pattern, where the page reads parameters from it. */
  route?: string;
  server: ReturnType<typeof fakeServer>;
  children: ReactNode;
}

/** A page at its address, on a server of the test, inside what every page stands in. */
function At({ path, route = '*', server, children }: Props) {
  const { hook, searchHook } = useMemo(() => memoryLocation({ path }), [path]);
  return (
    <ApolloProvider client={makeClientOn(server.link)}>
      <Router hook={hook} searchHook={searchHook}>
        <Boundary>
          <Suspense fallback={<p>Loading the page</p>}>
            <Switch>
              <Route path={route}>{children}</Route>
              <Route>
                <p>Another page</p>
              </Route>
            </Switch>
          </Suspense>
        </Boundary>
        <Toasts />
        <LiveRegions />
      </Router>
    </ApolloProvider>
  );
}

/** Opens a page and waits until it has its first answers. */
export async function open(props: Props) {
  await act(async () => void render(<At {...props} />));
}
