import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../../test/At.tsx';
import { sarah } from '../../test/a-ticket.ts';
import { fakeServer } from '../../test/fake-server.ts';
import { NotFound } from './PageFailure.tsx';

const openAs = (viewer: typeof sarah | null) =>
  open({ path: '/nowhere', server: fakeServer({ query: { viewer } }), children: <NotFound /> });

test('a guest who finds nothing is offered what a guest can use', async () => {
  await openAs(null);

  expect(screen.queryByText(/My tickets/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Track a ticket' }).getAttribute('href')).toBe('/track');
});

test('whoever has an account is told where their own tickets are', async () => {
  await openAs(sarah);

  expect(screen.getByText(/Your own tickets are under My tickets/)).toBeDefined();
});
