import { gql, type InMemoryCache } from '@apollo/client';
import { expect, test } from 'vitest';
import { makeCache } from './client.ts';

const MESSAGES = gql`
  query Messages($before: String) {
    ticket(number: 1) {
      id
      messages(last: 2, before: $before) {
        edges {
          cursor
          node {
            id
          }
        }
        pageInfo {
          hasPreviousPage
          startCursor
        }
      }
    }
  }
`;

const page = (ids: number[], hasPreviousPage: boolean) => ({
  ticket: {
    __typename: 'Ticket',
    id: 'tkt_1',
    messages: {
      __typename: 'MessageConnection',
      edges: ids.map((id) => ({
        __typename: 'MessageEdge',
        cursor: `c${id}`,
        node: { __typename: 'Message', id: `msg_${id}` },
      })),
      pageInfo: { __typename: 'PageInfo', hasPreviousPage, startCursor: `c${ids[0]}` },
    },
  },
});

function shown(cache: InMemoryCache) {
  const data = cache.readQuery<ReturnType<typeof page>>({ query: MESSAGES });
  const { edges = [], pageInfo } = data?.ticket.messages ?? {};
  return { ids: edges.map(({ cursor }) => cursor), hasPrevious: pageInfo?.hasPreviousPage };
}

test('older messages join the list in front of the newer ones', () => {
  const cache = makeCache();
  cache.writeQuery({ query: MESSAGES, data: page([3, 4], true) });

  cache.writeQuery({ query: MESSAGES, variables: { before: 'c3' }, data: page([1, 2], false) });

  expect(shown(cache)).toEqual({ ids: ['c1', 'c2', 'c3', 'c4'], hasPrevious: false });
});

test('a page that two parts of the screen have asked for is there once', () => {
  const cache = makeCache();
  cache.writeQuery({ query: MESSAGES, data: page([5, 6], true) });
  cache.writeQuery({
    query: MESSAGES,
    variables: { before: 'c5' },
    data: page([1, 2, 3, 4], false),
  });

  cache.writeQuery({ query: MESSAGES, variables: { before: 'c5' }, data: page([3, 4], true) });

  expect(shown(cache)).toEqual({ ids: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'], hasPrevious: false });
});

test('a fresh last page keeps the older messages that it continues', () => {
  const cache = makeCache();
  cache.writeQuery({ query: MESSAGES, data: page([3, 4], true) });
  cache.writeQuery({ query: MESSAGES, variables: { before: 'c3' }, data: page([1, 2], false) });

  cache.writeQuery({ query: MESSAGES, data: page([4, 5], true) });

  expect(shown(cache)).toEqual({ ids: ['c1', 'c2', 'c3', 'c4', 'c5'], hasPrevious: false });
});

test('a last page that leaves a gap begins the list anew', () => {
  const cache = makeCache();
  cache.writeQuery({ query: MESSAGES, data: page([3, 4], true) });

  cache.writeQuery({ query: MESSAGES, data: page([8, 9], true) });

  expect(shown(cache)).toEqual({ ids: ['c8', 'c9'], hasPrevious: true });
});
