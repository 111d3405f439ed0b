import { ServerError } from '@apollo/client/errors';
import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

const answer = (status: number, bodyText: string) =>
  new ServerError('Response not successful', {
    response: new Response(null, { status }),
    bodyText,
  });

const message = 'This desk has another version now. Load the page again.';
const body = JSON.stringify({
  errors: [{ message, extensions: { code: 'INVALID', reason: 'UNKNOWN_DOCUMENT' } }],
});

test('what the desk says of a request that it does not take is shown', () => {
  expect(refusalOf(answer(400, body))).toMatchObject({
    code: 'INVALID',
    reason: 'UNKNOWN_DOCUMENT',
    message,
  });
});

test.each([
  ['a desk that is away', 503, body],
  ['a page of somebody in between', 404, '<html>'],
  ['an answer of another form', 400, '{}'],
])('%s is a desk that cannot be reached', (_, status, text) => {
  expect(refusalOf(answer(status, text)).code).toBe('OFFLINE');
});
