import { createHash } from 'node:crypto';
import type { DeskEvent } from '@hlm-desk/shared/events';
import type { Sql } from 'postgres';
import { type Context, contextFor, type Desk } from '../src/platform/context.ts';
import { stranger, type Viewer } from '../src/platform/viewer.ts';

type Session = Parameters<Context['setSession']>[0];

/** Somebody at the door, and the cookies that they were given there; null took one away. */
export interface Caller {
  context: Context;
  cookies: Session[];
  /** The newest token that they hold. */
  token: () => string;
}

export function aCaller(
  desk: Desk,
  viewer: Viewer = stranger,
  more: Partial<Context> = {},
): Caller {
  const cookies: Session[] = [];
  const setSession: Context['setSession'] = (session) => cookies.push(session);
  return {
    context: { ...contextFor(desk, viewer), setSession, ...more },
    cookies,
    token: () => cookies.at(-1)?.token ?? '',
  };
}

/** What the ledger says that concerns no ticket, oldest first. */
export async function deskEvents(db: Sql): Promise<Array<{ event: DeskEvent; actorId: string }>> {
  const rows = await db<{ event: DeskEvent; actorId: string }[]>`
    select event, actor_id from ledger where ticket_id is null order by id`;
  return [...rows];
}

/** Every row of every table, as text: nothing secret may be found in it. */
export async function dump(db: Sql): Promise<string> {
  const tables = await db<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'graphile_worker')`;
  const rows = await Promise.all(
    tables.map(({ name }) => db.unsafe(`select to_json(t)::text as row from ${name} t`)),
  );
  return JSON.stringify(rows);
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
