import { type DocumentNode, getOperationAST, isObjectType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { smallSchema } from '../../test/small-schema.ts';
import { costOf } from './operation-cost.ts';

const schema = smallSchema();

function cost(text: string, variables: Record<string, unknown> = {}) {
  const document: DocumentNode = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('A test names one operation.');
  return costOf({ schema, document, operation }, variables);
}

test.each([
  ['nothing but a text is free', '{ hello }', 0],
  ['an object costs 1', '{ viewer { name role } }', 1],
  ['an object in an object costs 1 more', '{ viewer { friend { name } } }', 2],
  ['a page costs its size', '{ tickets(first: 30) { nodes { id } } }', 31],
  ['a page from the end does, too', '{ tickets(last: 30) { nodes { id } } }', 31],
  ['a page of no size has 20', '{ tickets { nodes { id } } }', 21],
  ['a page of edges costs the edges, too', '{ tickets(first: 10) { edges { node { id } } } }', 21],
  [
    'what hangs on each of a page counts as often',
    '{ tickets(first: 10) { nodes { customer { name } } } }',
    21,
  ],
  [
    'a page in a page counts as often',
    '{ tickets(first: 10) { nodes { messages(first: 5) { nodes { author { name } } } } } }',
    1 + 10 * (1 + 1 + 5 * 2),
  ],
  ['how many there are costs no page', '{ tickets(first: 100) { totalCount } }', 1],
  ['a page cannot be larger than 100', '{ tickets(first: 1000000) { nodes { id } } }', 101],
  ['nor smaller than one', '{ tickets(first: -5) { nodes { id } } }', 2],
  ['a list without pages is taken for five', '{ teams { members { name } } }', 5 * (1 + 5)],
  ['a mutation costs 10', 'mutation { reply }', 10],
  ['the schema costs 100', '{ __schema { types { name } } }', 100],
  ['a fragment costs what is in it', '{ ...F } fragment F on Query { viewer { name } }', 1],
  ['a nameless one, too', '{ ... on Query { viewer { name } } }', 1],
])('%s', (_, document, expected) => {
  expect(cost(document)).toBe(expected);
});

test('a list that holds a few at most costs what one object does', () => {
  const type = schema.getType('Team');
  if (!isObjectType(type)) throw new Error('The small schema has teams.');
  const { members } = type.getFields();
  if (members) members.extensions = { isFew: true };
  const document = '{ teams { members { name } } }';

  expect(cost(document)).toBe(5 * (1 + 1));
});

test('the size of a page may stand in a variable, or in its default', () => {
  const document = 'query ($first: Int = 7) { tickets(first: $first) { nodes { id } } }';

  expect(cost(document, { first: 50 })).toBe(51);
  expect(cost(document)).toBe(8);
  expect(cost(document, { first: 'many' })).toBe(21);
});
