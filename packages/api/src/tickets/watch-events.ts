import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { type LedgerPlace, presentPlace } from '../platform/ledger-tail.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { openScope } from '../platform/tree.ts';
import { readCursor } from './event-cursor.ts';
import { EventStream } from './event-stream.ts';
import { ticketIs } from './which-ticket.ts';

export interface WatchedEvents {
  after?: string | null;
  ticketId?: string | null;
  kinds?: string[] | null;
}

const mostKinds = 50;

/** Where a cursor stands; one that this ledger has not come to yet was not given out by it. */
async function placeOf({ db }: Context, cursor: string): Promise<LedgerPlace> {
  const { writtenBy, eventId } = readCursor(cursor, 'after');
  const place = { writtenBy: Number(writtenBy), id: Number(eventId) };
  const [clock] = await runText<{ next: number }>(
    db,
    'select pg_snapshot_xmax(pg_current_snapshot())::text::bigint + ahead as next from ledger_clock',
    [],
  );
  if (!Number.isSafeInteger(place.id) || place.writtenBy >= (clock?.next ?? 0)) {
    throw new Refusal('INVALID', 'This desk has not come to this cursor yet. Begin without it.', {
      field: 'after',
    });
  }
  return place;
}

function refuseBadKinds(kinds: string[] | null | undefined) {
  if (!kinds) return;
  if (
    kinds.length > mostKinds ||
    !kinds.every((kind) => /^[a-z_]{1,40}\.[a-z_]{1,40}$/.test(kind))
  ) {
    throw new Refusal('INVALID', 'Name up to 50 kinds of events, for example ticket.opened.', {
      field: 'kinds',
    });
  }
}

async function ticketOf(context: Context, ticketId: string | null | undefined) {
  const id = ticketId ?? context.viewer.guest?.ticketId;
  if (id === undefined) return null;
  const scope = openScope(context.viewer);
  const [ticket] = await runText<{ id: string }>(
    context.db,
    `select t.id from ticket t where ${ticketIs({ id })('t', scope)}`,
    scope.params,
  );
  return found(ticket, 'ticket').id;
}

/** The events that the viewer may see, from behind a cursor on or from now on. */
export async function watchEvents(
  context: Context,
  info: GraphQLResolveInfo,
  { after, ticketId, kinds }: WatchedEvents,
) {
  if (context.viewer.role === 'STRANGER') {
    throw new Refusal('UNAUTHENTICATED', 'Sign in or pass a tracking token to follow events.');
  }
  refuseBadKinds(kinds);
  const filter = { ticketId: await ticketOf(context, ticketId), kinds: kinds ?? null };
  const place = after == null ? await presentPlace(context.db) : await placeOf(context, after);
  return new EventStream(context, info, filter, place);
}
