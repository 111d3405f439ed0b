import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { recordAtDesk } from '../platform/ledger.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Viewer } from '../platform/viewer.ts';
import { actingAs } from './acting-as.ts';
import { emailAddress, personName } from './contact.ts';
import { enter, openSession } from './open-session.ts';
import { hashPassword } from './password.ts';
import { refuseWeakPassword } from './password-policy.ts';
import { makeAccount } from './register.ts';
import { staffSession } from './session-length.ts';
import { findSetUpLink, useSetUpLink } from './set-up-link.store.ts';
import { tokenId } from './token.ts';

interface SetUp {
  token: string;
  name: string;
  email: string;
  password: string;
}

function refuseUnless(isGood: unknown): asserts isGood {
  if (isGood) return;
  throw new Refusal(
    'NOT_FOUND',
    'This link has been used or has expired. Starting the desk prints a new one until somebody runs it.',
    { field: 'token' },
  );
}

/** Makes the first administrator by the link that the first start printed, and signs in. */
export async function setUpDesk(context: Context, input: SetUp): Promise<Viewer> {
  const { db, env, now } = context;
  const name = personName(input.name);
  const email = emailAddress(input.email);
  refuseWeakPassword(input.password, { name, email, env });
  const linkId = tokenId(input.token);
  // Before the hash, so that strangers cannot make the desk work.
  refuseUnless(await findSetUpLink(db, linkId));
  const passwordHash = await hashPassword(input.password);

  const session = await change(context, async (change) => {
    const createdAt = now();
    refuseUnless(await useSetUpLink(change.tx, linkId, createdAt));
    const account = { name, email, phone: null, passwordHash, createdAt, verified: true };
    const personId = await makeAccount(change, { ...account, role: 'ADMIN' });
    const expiresAt = new Date(createdAt.getTime() + staffSession.absoluteMs);
    const opened = await openSession(change, { personId, ticketId: null, expiresAt });
    recordAtDesk(actingAs(change, personId), { kind: 'desk.set_up', personId });
    return opened;
  });
  return enter(context, session);
}
