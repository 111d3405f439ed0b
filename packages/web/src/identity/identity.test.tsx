import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { open } from '../../test/At.tsx';
import { aDesk, sarah } from '../../test/a-ticket.ts';
import { type Fields, fakeServer, refusal } from '../../test/fake-server.ts';
import { RegisterPage } from './RegisterPage.tsx';
import { SetUpPage } from './SetUpPage.tsx';
import { SignInPage } from './SignInPage.tsx';
import { ownPath } from './use-entrance.ts';

const account = {
  email: 'customer@example.com',
  name: 'Sarah Mitchell',
  role: 'CUSTOMER',
  description: 'A customer',
};

async function openSignIn(mutation: Fields, demoAccounts: Fields[] = []) {
  const server = fakeServer({ query: { desk: { ...aDesk, demoAccounts } }, mutation });
  await open({ path: '/sign-in', route: '/sign-in', server, children: <SignInPage /> });
  await screen.findByRole('heading', { level: 1 });
  return server;
}

const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));

afterEach(() => window.history.replaceState(null, '', '/'));

test('whoever signs in is led on', async () => {
  const server = await openSignIn({ signIn: sarah });
  write('E-mail', 'customer@example.com');
  write('Password', 'demo desk password');

  await press('Sign in');

  expect(await screen.findByText('Another page')).toBeDefined();
  expect(server.sent.at(-1)?.variables).toEqual({
    input: { email: 'customer@example.com', password: 'demo desk password' },
  });
});

test('in the demo one press on a person signs in', async () => {
  const server = await openSignIn({ signIn: sarah }, [account]);

  await press(/Sign in as.*Sarah Mitchell/);

  expect(await screen.findByText('Another page')).toBeDefined();
  expect(server.sent.at(-1)?.variables).toMatchObject({ input: { email: account.email } });
});

test('outside the demo nobody is offered', async () => {
  await openSignIn({});

  expect(screen.queryByText('Try the demo')).toBeNull();
});

test('whoever forgot the password is led to the way without one', async () => {
  await openSignIn({});

  expect(screen.getByText(/^Forgotten your password\?/)).toBeDefined();
  const way = screen.getByRole('link', { name: /by its number and your e-mail/ });
  expect(way.getAttribute('href')).toBe('/track');
});

test('a wrong password is said, and the address stays', async () => {
  const signIn = () => {
    throw refusal('UNAUTHENTICATED', 'E-mail and password do not belong together.');
  };
  await openSignIn({ signIn });
  write('E-mail', 'customer@example.com');
  write('Password', 'wrong');

  await press('Sign in');

  expect(screen.getByRole('alert').textContent).toBe('E-mail and password do not belong together.');
  expect(screen.getByLabelText('E-mail')).toHaveProperty('value', 'customer@example.com');
});

test('the password can be shown', async () => {
  await openSignIn({});
  expect(screen.getByLabelText('Password')).toHaveProperty('type', 'password');

  await press('Show the password');

  expect(screen.getByLabelText('Password')).toHaveProperty('type', 'text');
});

test('a short password is refused before it is sent', async () => {
  const server = fakeServer({ mutation: { register: sarah } });
  await open({ path: '/register', route: '/register', server, children: <RegisterPage /> });
  write('Your name', 'Sarah Mitchell');
  write('E-mail', 'sarah@example.com');
  write('Password', 'short');

  await press('Register');

  expect(screen.getAllByText('The password needs at least 15 characters.')).toHaveLength(2);
  expect(server.sent).toEqual([]);
});

test('the first administrator enters by the one-time link', async () => {
  window.history.replaceState(null, '', '/set-up#once-only');
  const server = fakeServer({ mutation: { setUpDesk: { ...sarah, role: 'ADMIN' } } });
  await open({ path: '/set-up', route: '/set-up', server, children: <SetUpPage /> });
  write('Your name', 'Kim John');
  write('E-mail', 'kim@example.com');
  write('Password', 'a sentence that is long');

  await press('Make the account and sign in');

  expect(await screen.findByText('Another page')).toBeDefined();
  expect(server.sent.at(-1)?.variables).toMatchObject({ input: { token: 'once-only' } });
  expect(window.location.hash).toBe('');
});

test.each([
  ['/board?team=1', '/board?team=1'],
  ['https://evil.example', null],
  ['//evil.example', null],
  ['/\\evil.example', null],
  [null, null],
])('after signing in "%s" leads to %s', (next, path) => {
  expect(ownPath(next)).toBe(path);
});

test('the one-time link of the first start outlives a reload of its form', async () => {
  // The address has been cleaned; what the browser keeps with it is left.
  window.history.replaceState({ link: 'token=kept-here' }, '', '/set-up');
  const server = fakeServer({ query: { desk: aDesk }, mutation: { setUpDesk: sarah } });
  await open({ path: '/set-up', route: '/set-up', server, children: <SetUpPage /> });
  expect(screen.queryByText(/The link is incomplete/)).toBeNull();
  write('Your name', 'Kim John');
  write('E-mail', 'kim@example.com');
  write('Password', 'a sentence that is long');

  await press('Make the account and sign in');

  const sent = server.sent.find(({ name }) => name === 'SetUpDesk');
  expect(sent?.variables).toMatchObject({ input: { token: 'kept-here' } });
});
