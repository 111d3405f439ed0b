import { afterAll, describe, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { smallSchema } from '../../test/small-schema.ts';

const schema = smallSchema({
  'Query.hello': () => 'Hello!',
  'Query.echo': (_, { text }) => text,
  'Mutation.reply': (_source, _args, { repeat }) => repeat?.bodyHash ?? null,
});
const { url, close, reports, env } = await desk({
  schema,
  env: { publicUrl: 'https://desk.example', webOrigins: ['https://help.example'] },
});
afterAll(close);

const address = `${await url()}/graphql`;
const host = new URL(address).host;
const hello = JSON.stringify({ query: '{ hello }' });
const json = { 'content-type': 'application/json' };
const ours = { 'apollo-require-preflight': 'true' };

const post = (body: string | Buffer, headers: Record<string, string> = json) =>
  fetch(address, { method: 'POST', headers, body });

describe('a request is answered', () => {
  test.each([
    ['of a program', json],
    ['with the charset said', { 'content-type': 'application/json; charset=utf-8' }],
    ['with the charset quoted and loud', { 'content-type': 'Application/JSON;charset="UTF-8"' }],
    ['of a program with a session', { ...json, ...ours, cookie: 'hlm_s=x' }],
    ['of a page of the desk', { ...json, ...ours, origin: env.publicUrl }],
    ['of a page under the name that was asked', { ...json, ...ours, origin: `http://${host}` }],
    ['of a page that the operator named', { ...json, ...ours, origin: 'https://help.example' }],
  ])('%s', async (_, headers) => {
    const response = await post(hello, headers);

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { hello: 'Hello!' } });
  });
});
