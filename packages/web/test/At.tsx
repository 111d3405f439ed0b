import { ApolloProvider } from '@apollo/client/react';
import { act, render } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { Boundary } from '../src/app/Boundary.tsx';
import { makeClientOn } from '../src/platform/client.ts';
import { TextProvider } from '../src/text/catalogue.tsx';
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
  return (
    <TextProvider>
      <ApolloProvider client={makeClientOn(server.link)}>
        <MemoryRouter initialEntries={[path]}>
          <Boundary>
            <Suspense fallback={<p>Loading the page</p>}>
              <Routes>
                <Route path={route} element={children} />
                <Route path="*" element={<p>Another page</p>} />
              </Routes>
            </Suspense>
          </Boundary>
          <Toasts />
          <LiveRegions />
        </MemoryRouter>
      </ApolloProvider>
    </TextProvider>
  );
}

/** Opens a page and waits until it has its first answers. */
export async function open(props: Props) {
  await act(async () => void render(<At {...props} />));
}
