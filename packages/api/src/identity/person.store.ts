import type { Role } from '@hlm-desk/shared/role';
import { sql } from 'drizzle-orm';
import { type Database, run, runOne, runText } from '../platform/database.ts';
import { openScope } from '../platform/tree.ts';
import type { Viewer } from '../platform/viewer.ts';
import { personVisible } from './person.policy.ts';
import type { Person } from './person.table.ts';

type Account = Pick<Person, 'id' | 'role' | 'passwordHash' | 'suspendedAt'>;

/** Who signs in with this address; guests, who only claim theirs, do not. */
export const findAccount = (db: Database, email: string) =>
  runOne<Account>(
    db,
    sql`select id, role, password_hash, suspended_at from person
        where lower(email) = lower(${email}) and password_hash is not null`,
  );

/** Which of the addresses have an account, as they were given. */
export async function findAccountsAmong(db: Database, emails: string[]): Promise<Set<string>> {
  const rows = await run<{ email: string }>(
    db,
    sql`select e.email from unnest(${sql.param(emails)}::text[]) as e (email)
        join person p on lower(p.email) = lower(e.email) and p.password_hash is not null`,
  );
  return new Set(rows.map(({ email }) => email));
}

interface NewAccount {
  name: string;
  email: string;
  phone: string | null;
  role: Role;
  verified: boolean;
  passwordHash: string;
  createdAt: Date;
}

/** Undefined where the address has an account already. */
export const insertAccount = (db: Database, account: NewAccount) =>
  runOne<{ id: string }>(
    db,
    sql`insert into person (name, email, phone, role, verified, password_hash, created_at)
        values (${account.name}, ${account.email}, ${account.phone}, ${account.role},
                ${account.verified}, ${account.passwordHash}, ${account.createdAt})
        on conflict (lower(email)) where password_hash is not null do nothing
        returning id`,
  );

type Held = Pick<Person, 'id' | 'role' | 'available' | 'suspendedAt'>;

/**
 * Holds those of the people whom the viewer may see, always in the same order, so that no two
 * changes wait for each other.
 */
export async function lockPeople(tx: Database, viewer: Viewer, ids: string[]): Promise<Held[]> {
  const scope = openScope(viewer);
  return runText<Held>(
    tx,
    `select id, role, available, suspended_at from person p
     where id = any(${scope.bind(ids)}::text[]) and ${personVisible('p', scope)}
     order by id for update`,
    scope.params,
  );
}

export async function saveAvailability(tx: Database, id: string, available: boolean) {
  await run(tx, sql`update person set available = ${available} where id = ${id}`);
}

/** With null the person may come in again. */
export async function saveSuspension(tx: Database, id: string, suspendedAt: Date | null) {
  await run(tx, sql`update person set suspended_at = ${suspendedAt} where id = ${id}`);
}
