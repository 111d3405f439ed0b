import { is } from 'drizzle-orm';
import { getTableConfig, isPgEnum, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import * as conversations from '../conversations/message.table.ts';
import * as figures from '../figures/figure.table.ts';
import * as people from '../identity/person.table.ts';
import * as sessions from '../identity/session.table.ts';
import * as letters from '../notifications/letter.table.ts';
import * as inbox from '../notifications/notification.table.ts';
import * as push from '../notifications/push.table.ts';
import * as queues from '../queues/queue.table.ts';
import * as satisfaction from '../satisfaction/rating.table.ts';
import * as silences from '../satisfaction/silence.table.ts';
import * as surveys from '../satisfaction/survey.table.ts';
import * as policies from '../sla/policy.table.ts';
import * as timers from '../sla/timer.table.ts';
import * as tickets from '../tickets/ticket.table.ts';
import * as channels from './channel.ts';
import * as ledger from './ledger.table.ts';

const { client, close } = await testDatabase();
afterAll(close);

const rooms = [
  channels,
  conversations,
  figures,
  people,
  sessions,
  letters,
  inbox,
  push,
  queues,
  satisfaction,
  silences,
  surveys,
  policies,
  timers,
  tickets,
  ledger,
];
const things = rooms.flatMap((room) => Object.values<unknown>(room));
const tables = things.filter((thing): thing is PgTable => is(thing, PgTable));

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const nameOf = (table: PgTable) => getTableConfig(table).name;

interface Column {
  name: string;
  type: string;
  isNullable: boolean;
  hasDefault: boolean;
}

/** As the table files say it. */
const declared = (table: PgTable): Column[] =>
  getTableConfig(table)
    .columns.map((column) => ({
      name: snake(column.name),
      type: column.getSQLType(),
      isNullable: !column.notNull,
      hasDefault: column.hasDefault || column.generatedIdentity !== undefined,
    }))
    .sort(byName);

/** As the migrations made it. */
async function migrated(table: string): Promise<Column[]> {
  const columns = await client<Column[]>`
    select a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as is_nullable,
           a.atthasdef or a.attidentity <> '' as has_default
    from pg_attribute a where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped`;
  return [...columns].sort(byName);
}

const byName = (one: Column, other: Column) => (one.name < other.name ? -1 : 1);

test.each(tables.map((table) => [nameOf(table), table] as const))(
  'the table %s is what the migrations made',
  async (name, table) => {
    expect(declared(table)).toEqual(await migrated(name));
  },
);

test('every table of the desk but those of its machinery is declared', async () => {
  const machinery = ['idempotency', 'ledger_clock', 'migration', 'rate_limit'];
  const rows = await client<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`;

  const undeclared = rows
    .map(({ name }) => name)
    .filter((name) => !tables.map(nameOf).includes(name));
  expect(undeclared).toEqual(machinery);
});

test('every enum has the words of the migrations, in their order', async () => {
  const enums = await client<{ name: string; words: string[] }[]>`
    select t.typname as name, array_agg(e.enumlabel::text order by e.enumsortorder) as words
    from pg_type t join pg_enum e on e.enumtypid = t.oid
    where t.typnamespace = 'public'::regnamespace group by 1`;
  const known = things.filter(isPgEnum).map(({ enumName, enumValues }) => [enumName, enumValues]);

  expect(Object.fromEntries(known)).toEqual(
    Object.fromEntries(enums.map(({ name, words }) => [name, words])),
  );
});
