import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { recordAtDesk } from '../platform/ledger.ts';
import { giveBack, refuseAbove } from '../platform/limit.ts';
import { networkOf } from '../platform/network.ts';
import { allow, Refusal } from '../platform/refusal.ts';
import type { Viewer } from '../platform/viewer.ts';
import { actingAs } from './acting-as.ts';
import { emailAddress } from './contact.ts';
import { enter, openSession } from './open-session.ts';
import { verifyPassword } from './password.ts';
import { isPublic } from './password-policy.ts';
import { findAccount } from './person.store.ts';
import { sessionOf } from './session-length.ts';

interface Credentials {
  email: string;
  password: string;
}

/** At most ten guesses a minute at one account, from wherever they come. */
const perAccount = { tokens: 8, refillPerSecond: 1 / 30 };
/** At most ninety a minute from one place, where a whole office may sit. */
const perNetwork = { tokens: 30, refillPerSecond: 1 };

const bucketsOf = (context: Context, email: string) =>
  [
    [`sign in as ${email}`, perAccount],
    [`sign in from ${networkOf(context.address)}`, perNetwork],
  ] as const;

/** The account that these words open; one refusal for a wrong address and a wrong password. */
async function accountFor(context: Context, { email, password }: Credentials) {
  const { db, env, now } = context;
  const buckets = bucketsOf(context, email);
  for (const [id, allowance] of buckets) await refuseAbove(db, id, allowance, now());

  const account = await findAccount(db, email);
  const isRight = await verifyPassword(account?.passwordHash ?? null, password);
  if (!account || !isRight || isPublic(password, env)) {
    throw new Refusal('UNAUTHENTICATED', 'E-mail address or password is wrong.', {
      reason: 'WRONG_CREDENTIALS',
    });
  }
  for (const [id, allowance] of buckets) await giveBack(db, id, allowance);
  return account;
}

/** Opens a session for whoever knows an account's password, in place of the one there was. */
export async function signIn(context: Context, input: Credentials): Promise<Viewer> {
  const email = emailAddress(input.email);
  const account = await accountFor(context, { email, password: input.password });
  allow(
    account.suspendedAt === null,
    'This account is suspended. Please ask an administrator of the desk.',
    'SUSPENDED',
  );

  const session = await change(context, async (change) => {
    const expiresAt = new Date(context.now().getTime() + sessionOf(account.role).absoluteMs);
    const opened = await openSession(change, { personId: account.id, ticketId: null, expiresAt });
    recordAtDesk(actingAs(change, account.id), {
      kind: 'person.signed_in',
      personId: account.id,
    });
    return opened;
  });
  return enter(context, session);
}
