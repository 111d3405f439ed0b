import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Sql, TransactionSql } from 'postgres';
import { newCast } from './cast.ts';
import { files } from './files.ts';
import { insertPeople, insertTeams, type PasswordHashes } from './insert-people.ts';
import { insertPromises } from './insert-promises.ts';
import { insertTickets } from './insert-tickets.ts';
import { demoPassword } from './people.ts';
import type { Stage } from './stage.ts';
import { tellTicket } from './tell-ticket.ts';
import { numberTickets, tickets } from './tickets.ts';

type StoreFile = (id: string, bytes: Buffer) => Promise<void>;

interface Filling {
  /** Keeps an attachment's bytes; without it the demo's files are named but cannot be opened. */
  storeFile?: StoreFile;
  /** The moment from which everything is told. */
  now?: Date;
}

/** Fills an empty database with the demo, all or nothing. Where anybody lives it does nothing. */
export async function fillDemo(client: Sql, { storeFile, now = new Date() }: Filling = {}) {
  const hashes = await hashPasswords();
  await client.begin(async (tx) => {
    // Of two who fill at once, the second waits here and then finds the desk inhabited.
    await tx`lock table person in share row exclusive mode`;
    if ((await tx`select from person limit 1`).length > 0) return;

    const cast = newCast();
    await insertPeople(tx, cast, hashes, aYearBefore(now));
    await insertTeams(tx, cast);
    await insertPromises(tx, cast, aYearBefore(now));
    const numbers = numberTickets(now);
    const stages = tickets.map((ticket) => tellTicket(ticket, { cast, numbers, now }));
    await insertTickets(tx, stages, now);
    await tellOnlyOf(tx, hoursBefore(now, 3));
    await tx`select setval('ticket_number', ${Math.max(...numbers.values())})`;
    if (storeFile) await storeFiles(stages, storeFile);
  });
}

async function hashPasswords(): Promise<PasswordHashes> {
  const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
  const [known, undisclosed] = await Promise.all([
    hash(demoPassword, cost),
    hash(randomUUID(), cost),
  ]);
  return { known, undisclosed };
}

const hoursBefore = (now: Date, hours: number) => new Date(now.getTime() - hours * 3_600_000);

/** Inboxes hold what happened since, and not the whole history of the desk. */
const tellOnlyOf = (tx: TransactionSql, since: Date) => tx`
  update told_until u set written_by = l.written_by, ledger_id = l.id
  from (select written_by, id from ledger where happened_at < ${since} order by id desc limit 1) l`;

function aYearBefore(now: Date): Date {
  const then = new Date(now);
  then.setFullYear(then.getFullYear() - 1);
  return then;
}

async function storeFiles(stages: readonly Stage[], storeFile: StoreFile) {
  for (const { attachments } of stages) {
    for (const { id, name } of attachments) await storeFile(id, files[name]());
  }
}
