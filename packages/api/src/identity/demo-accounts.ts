import { type DemoPerson, people } from '../../seed/people.ts';
import type { Desk } from '../platform/context.ts';
import type { DemoAccountType } from './desk.type.ts';
import { findAccountsAmong } from './person.store.ts';

const everybody: readonly DemoPerson[] = Object.values(people);

/** Those that are really there: the demo can also be switched on beside people of one's own. */
export async function demoAccounts({ db, env }: Desk): Promise<DemoAccountType[]> {
  if (!env.demo) return [];
  const present = await findAccountsAmong(
    db,
    everybody.map(({ email }) => email),
  );
  return everybody.flatMap(({ email, name, role, account }) =>
    account !== null && present.has(email) ? [{ email, name, role, description: account }] : [],
  );
}
