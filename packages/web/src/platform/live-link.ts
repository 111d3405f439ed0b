import { ApolloLink, type Observable } from '@apollo/client';
import { from, switchMap } from 'rxjs';

/**
 * Fetches the socket's code when a page first asks for something live, so that it does not stand
 * between a person and the first sight of the page.
 */
export function liveLink() {
  const loaded = () => import('./live-socket.ts').then(({ live }) => live());
  const link = new ApolloLink(
    (operation): Observable<ApolloLink.Result> =>
      from(loaded()).pipe(switchMap(({ link }) => link.request(operation))),
  );
  return { link, reconnect: async () => (await loaded()).socket.terminate() };
}
