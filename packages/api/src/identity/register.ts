import { type Change, change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { recordAtDesk } from '../platform/ledger.ts';
import { refuseAbove } from '../platform/limit.ts';
import { networkOf } from '../platform/network.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Viewer } from '../platform/viewer.ts';
import { actingAs } from './acting-as.ts';
import { emailAddress, personName, phoneNumber } from './contact.ts';
import { enter, openSession } from './open-session.ts';
import { hashPassword } from './password.ts';
import { refuseWeakPassword } from './password-policy.ts';
import { insertAccount } from './person.store.ts';
import { customerSession } from './session-length.ts';

interface Registration {
  name: string;
  email: string;
  password: string;
  phone?: string | null;
}

/** Whoever tries address after address soon has to wait; a class of thirty has not. */
const perNetwork = { tokens: 30, refillPerSecond: 1 / 10 };

type NewAccount = Parameters<typeof insertAccount>[1];

/** Says no more of a taken address than that it cannot be used, which cannot be hidden. */
export async function makeAccount(change: Change, account: NewAccount): Promise<string> {
  const person = await insertAccount(change.tx, account);
  if (person) return person.id;
  throw new Refusal(
    'CONFLICT',
    'No account can be made with this address. If it is yours, sign in instead.',
    { field: 'email', reason: 'ADDRESS_TAKEN' },
  );
}

/**
 * Makes a customer's account and signs in. The address is claimed, not proven: tickets that guests
 * opened under it stay theirs alone.
 */
export async function register(context: Context, input: Registration): Promise<Viewer> {
  const { db, env, now, address } = context;
  const name = personName(input.name);
  const email = emailAddress(input.email);
  const phone = phoneNumber(input.phone);
  refuseWeakPassword(input.password, { name, email, env });
  await refuseAbove(db, `register from ${networkOf(address)}`, perNetwork, now());
  const passwordHash = await hashPassword(input.password);

  const session = await change(context, async (change) => {
    const createdAt = now();
    const account = { name, email, phone, passwordHash, createdAt, verified: false };
    const personId = await makeAccount(change, { ...account, role: 'CUSTOMER' });
    const expiresAt = new Date(createdAt.getTime() + customerSession.absoluteMs);
    const opened = await openSession(change, { personId, ticketId: null, expiresAt });
    recordAtDesk(actingAs(change, personId), { kind: 'person.registered', personId });
    return opened;
  });
  return enter(context, session);
}
