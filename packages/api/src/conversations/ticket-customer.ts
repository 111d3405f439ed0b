import { sql } from 'drizzle-orm';
import type { TransactionSql } from 'postgres';
import { emailAddress, phoneNumber } from '../identity/contact.ts';
import type { Change } from '../platform/change.ts';
import { runOne } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { line } from '../platform/text.ts';
import { isStaff } from '../platform/viewer.ts';

export interface Contact {
  name: string;
  email: string;
  phone?: string | null;
}

/** Whose ticket it is to be: the signed-in customer, the person an agent names, or a new guest. */
export async function resolveCustomer(
  { tx, context }: Change,
  contact: Contact | null | undefined,
): Promise<string> {
  const { viewer } = context;
  if (viewer.id !== null && (!contact || !isStaff(viewer))) return viewer.id;
  if (!contact) {
    throw new Refusal('INVALID', 'Tell us your name and e-mail address, so that we can answer.', {
      field: 'contact',
      reason: 'CONTACT_REQUIRED',
    });
  }
  const name = line(contact.name, { field: 'contact.name', max: 200, what: 'your name' });
  const email = emailAddress(contact.email, 'contact.email');
  const phone = phoneNumber(contact.phone, 'contact.phone');
  const known = isStaff(viewer) ? await findAccount(tx, email) : undefined;
  return known?.id ?? (await insertGuest(tx, { name, email, phone }));
}

/** Whoever only claims the address when registering is not known to be the one an agent speaks with. */
const findAccount = (tx: TransactionSql, email: string) =>
  runOne<{ id: string }>(
    tx,
    sql`select id from person where lower(email) = lower(${email}) and verified and password_hash is not null`,
  );

/** A guest is a new person each time: who merely claims an address must not meet what belongs to it. */
async function insertGuest(
  tx: TransactionSql,
  { name, email, phone }: { name: string; email: string; phone: string | null },
): Promise<string> {
  const guest = await runOne<{ id: string }>(
    tx,
    sql`insert into person (name, email, phone) values (${name}, ${email}, ${phone}) returning id`,
  );
  if (!guest) throw new Error('The new guest gave no id.');
  return guest.id;
}

export const findOrganisationOf = async (tx: TransactionSql, personId: string) =>
  (
    await runOne<{ organisationId: string | null }>(
      tx,
      sql`select organisation_id from person where id = ${personId}`,
    )
  )?.organisationId ?? null;
