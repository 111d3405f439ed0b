import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../../test/At.tsx';
import { sarah } from '../../test/a-ticket.ts';
import { type Fields, fakeServer } from '../../test/fake-server.ts';
import { nobody } from '../identity/draft-owner.ts';
import { useViewer } from '../identity/viewer.ts';
import { keepDraft, readDraft } from '../platform/draft.ts';
import { AccountPanel } from './AccountPanel.tsx';

function Account() {
  return <AccountPanel signedIn={useViewer().viewer !== null} />;
}

async function signOut(mutation: Fields) {
  const server = fakeServer({ query: { viewer: sarah, guestTicket: null }, mutation });
  await open({ path: '/', server, children: <Account /> });
  const button = await screen.findByRole('button', { name: 'Sign out' });
  await act(async () => void fireEvent.click(button));
}

test('who signs out leaves nothing on this device of what they wrote; others keep theirs', async () => {
  for (const owner of ['per_sarah', 'per_john', nobody]) {
    keepDraft(owner, 'new-ticket', 'Charged twice');
    keepDraft(owner, 'reply.tkt_1', 'My card number is');
  }

  await signOut({ signOut: true });

  expect(readDraft('per_sarah', 'new-ticket')).toBeNull();
  expect(readDraft('per_sarah', 'reply.tkt_1')).toBeNull();
  expect(readDraft('per_john', 'new-ticket')).toBe('Charged twice');
  expect(readDraft(nobody, 'reply.tkt_1')).toBe('My card number is');
});
