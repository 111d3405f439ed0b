import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { expect, test } from 'vitest';
import { changeSession } from './session.ts';

const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.empty() });

test('a change of session during another one still asks in with its own cookie', async () => {
  const said: string[] = [];
  const signsIn = changeSession(client, async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    said.push('signed in');
  });
  const signsOut = changeSession(client, async () => void said.push('signed out'));

  await Promise.all([signsIn, signsOut]);

  expect(said).toEqual(['signed in', 'signed out']);
});

test('a change that failed does not keep the next from being made', async () => {
  const fails = changeSession(client, () => Promise.reject(new Error('away')));
  await expect(fails).rejects.toThrow('away');

  await expect(changeSession(client, async () => {})).resolves.toBeUndefined();
});
