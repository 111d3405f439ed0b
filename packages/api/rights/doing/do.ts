import type { EventKind } from '@hlm-desk/shared/events';
import { type GraphQLSchema, getNamedType, isInputObjectType } from 'graphql';
import type { Sql } from 'postgres';
import { newToken } from '../../src/identity/token.ts';
import type { TestDesk } from '../../test/desk.ts';
import { aTicket } from '../../test/factories.ts';
import type { Actor } from '../actor.ts';
import { type Cast, credentialsOf, customerFor, personOf } from '../cast.ts';
import type { Deed, DeedScene } from './deed.ts';

/** An uploaded file, without the upload. */
export async function aFileOf(
  { db, clock }: TestDesk,
  uploaderId: string | null,
  guestTicketId: string | null = null,
): Promise<string> {
  const [file] = await db<[{ id: string }]>`insert into attachment ${db({
    uploaderId,
    guestTicketId,
    name: 'screen.png',
    mediaType: 'image/png',
    bytes: 68,
    sha256: newToken(),
    createdAt: clock.now(),
  })} returning id`;
  return file.id;
}

/** A file that the actor has uploaded in the name that they then have. */
function aFileBy(desk: TestDesk, cast: Cast, actor: Actor, ticketId: string) {
  const guests: Partial<Record<Actor, string>> = {
    guest: ticketId,
    token: ticketId,
    otherGuest: cast.otherTicket.id,
  };
  const isKnown = actor !== 'suspended' && actor !== 'expired';
  const uploaderId = isKnown ? personOf(actor, cast)?.id : undefined;
  return aFileOf(desk, uploaderId ?? null, guests[actor] ?? null);
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
  const fileId = await aFileBy(desk, cast, actor, ticket.id);
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

/** The operation by which the actor does it, with the token of whoever has one. */
export async function operationOf(
  schema: GraphQLSchema,
  { mutation, input, answer = '{ id }' }: Deed,
  scene: DeedScene,
) {
  const type = inputOf(schema, mutation);
  if (!type) return { document: `mutation { it: ${mutation} ${answer} }`, variables: {} };
  const { trackingToken } = scene.credentials;
  const token = type.getFields().trackingToken ? { trackingToken } : {};
  return {
    document: `mutation ($input: ${type.name}!) { it: ${mutation}(input: $input) ${answer} }`,
    variables: { input: { ...(await input?.(scene)), ...token } },
  };
}

/** Lets the actor try, and looks what has become of it. */
export async function attempt(
  schema: GraphQLSchema,
  deed: Deed,
  scene: DeedScene,
): Promise<Outcome> {
  const { db, query } = scene.desk;
  const { cookie } = scene.credentials;
  const { document, variables } = await operationOf(schema, deed, scene);
  const before = await traces(db);

  const told = await query<{ it: unknown }>(
    document,
    variables,
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
