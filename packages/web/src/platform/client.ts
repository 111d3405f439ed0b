import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { BaseHttpLink } from '@apollo/client/link/http';
import { RetryLink } from '@apollo/client/link/retry';
import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';
import { isSubscriptionOperation } from '@apollo/client/utilities';
import { apiUrl, credentials } from './api-url.ts';

import { idempotencyKey } from './idempotency.ts';
import { growingList, pagedList } from './list-policies.ts';
import { liveLink } from './live-link.ts';
import { persistedDocument } from './persisted-document.ts';

declare module '@apollo/client' {
  // The generated types say which fields a component may see; Apollo takes its types from there.
  interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}

/** No answer, or a proxy's word that the desk is away. A refusal is an answer. */
function isAway(error: unknown) {
  if (error instanceof ServerError) return [502, 503, 504].includes(error.statusCode);
  return !CombinedGraphQLErrors.is(error);
}

const retried = new RetryLink({
  attempts: { max: 4, retryIf: isAway },
  delay: { initial: 400, max: 4000, jitter: true },
});

/** Live fields are asked for again for ever: closing codes which graphql-ws holds final, too. */
const retriedForEver = new RetryLink({
  attempts: { max: Number.POSITIVE_INFINITY, retryIf: isAway },
  delay: { initial: 1000, max: 10_000, jitter: true },
});

/** Lists that are read page by page; each search and order is a list of its own. */
export function makeCache() {
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          tickets: pagedList(['filter', 'orderBy']),
          mailbox: pagedList(),
          notifications: pagedList(['isUnread']),
        },
      },
      Ticket: { fields: { messages: growingList, history: growingList } },
      BoardColumn: { keyFields: false },
      QueuePosition: { merge: false },
      Desk: { keyFields: [] },
      NotificationSettings: { keyFields: [] },
    },
  });
}

/** A client on any link: tests give it a server of their own. */
export const makeClientOn = (link: ApolloLink) =>
  new ApolloClient({ link, cache: makeCache(), dataMasking: true });

export function makeClient() {
  const live = liveLink();
  const repeated = ApolloLink.from([retriedForEver, live.link]);
  const asked = ApolloLink.from([
    idempotencyKey,
    retried,
    new BaseHttpLink({
      uri: apiUrl('/graphql'),
      credentials: credentials(),
      // The server takes no request with a cookie but without this: a form on another site cannot.
      headers: { 'apollo-require-preflight': 'true' },
    }),
  ]);
  const link = ApolloLink.from([
    persistedDocument,
    ApolloLink.split(({ query }) => isSubscriptionOperation(query), repeated, asked),
  ]);
  return { client: makeClientOn(link), reconnect: live.reconnect };
}
