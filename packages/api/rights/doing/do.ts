import type { EventKind } from '@hlm-desk/shared/events';
import { type GraphQLSchema, getNamedType, isInputObjectType } from 'graphql';
import type { Sql } from 'postgres';
import { newToken } from '../../src/identity/token.ts';
import type { TestDesk } from '../../test/desk.ts';
import { aTicket } from '../../test/factories.ts';
import type { Actor } from '../actor.ts';
import { type Cast, credentialsOf, customerFor, personOf } from '../cast.ts';
import type { Deed, DeedScene } from './deed.ts';

/** Uploads a file in the actor's name, without the upload. */
async function aFileOf({ db, clock }: TestDesk, cast: Cast, actor: Actor, ticketId: string) {
  const guests: Partial<Record<Actor, string>> = {
    guest: ticketId,
    token: ticketId,
    otherGuest: cast.otherTicket.id,
  };
  const isKnown = actor !== 'suspended' && actor !== 'expired';
  const [file] = await db<[{ id: string }]>`insert into attachment ${db({
    uploaderId: isKnown ? (personOf(actor, cast)?.id ?? null) : null,
    guestTicketId: guests[actor] ?? null,
    name: 'screen.png',
    mediaType: 'image/png',
    bytes: 68,
    sha256: newToken(),
    createdAt: clock.now(),
  })} returning id`;
  return file.id;
}

/** A ticket of its own for each deed, so that no other deed shows in it. */
export async function deedScene(
  desk: TestDesk,
  cast: Cast,
  actor: Actor,
  { given }: Deed,
): Promise<DeedScene> {
  const { agent, watcher } = cast.people;
  const ticket = await aTicket(desk.db, {
    assigneeId: agent.id,
    ...given,
    customerId: customerFor(actor, cast).id,
  });
  await desk.db`insert into watcher ${desk.db({ personId: watcher.id, ticketId: ticket.id })}`;
  const credentials = await credentialsOf(desk, cast, actor, ticket);
  const fileId = await aFileOf(desk, cast, actor, ticket.id);
  return { desk, cast, actor, ticket, credentials, fileId };
}

/** A digest of every table's rows; counters of tries are meant to change. */
export async function rowsOf(db: Sql): Promise<Map<string, string>> {
  const tables = await db<{ name: string }[]>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not in ('rate_limit', 'ledger')`;
  const digests = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(r::text, '' order by r::text)) as digest from ${name} r`,
  );
  const rows = await db.unsafe<{ name: string; digest: string }[]>(digests.join(' union all '));
  return new Map(rows.map(({ name, digest }) => [name, digest]));
}

/** Everything that tells whether something was done: rows, ledger, and jobs for later. */
async function traces(db: Sql) {
  const [counted] = await db<[{ last: number; jobs: number }]>`
    select coalesce((select max(id) from ledger), 0) as last,
           (select count(*)::int from graphile_worker.jobs) as jobs`;
  return { ...counted, rows: await rowsOf(db) };
}

export interface Outcome {
  refused: unknown;
  answer: unknown;
  leaves: EventKind[];
  touches: string[];
  /** How many jobs it added. */
  jobs: number;
}

/** The type of a mutation's input; undefined where it takes none. */
export function inputOf(schema: GraphQLSchema, mutation: string) {
  const [argument] = schema.getMutationType()?.getFields()[mutation]?.args ?? [];
  const type = argument && getNamedType(argument.type);
  return isInputObjectType(type) ? type : undefined;
}

/** As whom the desk takes the actor: who holds a token is a stranger where none is taken. */
export const takenFor = (schema: GraphQLSchema, mutation: string, actor: Actor): Actor =>
  actor === 'token' && !inputOf(schema, mutation)?.getFields().trackingToken ? 'stranger' : actor;

/** Lets the actor try, and looks what has become of it. */
export async function attempt(
  schema: GraphQLSchema,
  { mutation, input, answer = '{ id }' }: Deed,
  scene: DeedScene,
): Promise<Outcome> {
  const { db, query } = scene.desk;
  const { cookie, trackingToken } = scene.credentials;
  const type = inputOf(schema, mutation);
  const token = type?.getFields().trackingToken ? { trackingToken } : {};
  const given = { ...(await input?.(scene)), ...token };
  const call = type
    ? `($input: ${type.name}!) { it: ${mutation}(input: $input)`
    : `{ it: ${mutation}`;
  const before = await traces(db);

  const told = await query<{ it: unknown }>(
    `mutation ${call} ${answer} }`,
    type ? { input: given } : {},
    cookie === undefined ? {} : { cookie },
  );

  const after = await traces(db);
  const entries = await db<{ kind: EventKind }[]>`
    select kind from ledger where id > ${before.last} order by id`;
  return {
    refused: told.errors?.[0]?.extensions.code ?? null,
    answer: told.data?.it ?? null,
    leaves: entries.map(({ kind }) => kind),
    touches: [...after.rows]
      .flatMap(([name, rows]) => (before.rows.get(name) === rows ? [] : [name]))
      .sort(),
    jobs: after.jobs - before.jobs,
  };
}
