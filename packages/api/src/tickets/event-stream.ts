import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import type { LedgerPlace } from '../platform/ledger-tail.ts';
import type { Topic } from '../platform/live.ts';
import { readTree } from '../platform/read-tree.ts';
import { openScope } from '../platform/tree.ts';
import { isStaff } from '../platform/viewer.ts';
import { eventTree, eventVisible } from './event.tree.ts';

/** Which events a stream brings. */
export interface EventFilter {
  ticketId: string | null;
  kinds: readonly string[] | null;
}

interface Scan {
  /** Everything written before this has been committed or never will be. */
  horizon: number;
  /** Whether something stands behind it already. */
  isMoreComing: boolean;
  places: LedgerPlace[];
}

const mostAtOnce = 50;

/** Entries that wait for an older transaction are looked for again so soon, then ever later. */
const firstRetryMs = 20;
const lastRetryMs = 1000;

async function scan(context: Context, filter: EventFilter, { writtenBy, id }: LedgerPlace) {
  const scope = openScope(context.viewer);
  const { bind } = scope;
  const meant = [
    `(l.written_by, l.id) > (${bind(writtenBy)}::bigint, ${bind(id)}::bigint)`,
    'l.written_by < ledger_horizon()',
    filter.ticketId === null ? 'true' : `l.ticket_id = ${bind(filter.ticketId)}`,
    filter.kinds === null ? 'true' : `l.kind = any(${bind(filter.kinds)}::text[])`,
    eventVisible('l', scope),
  ].join(' and ');
  const [row] = await runText<Scan>(
    context.db,
    `select ledger_horizon() as horizon,
       exists (select from ledger m where m.written_by >= ledger_horizon()) as is_more_coming,
       (select coalesce(json_agg(p), '[]') from (
          select l.written_by as "writtenBy", l.id from ledger l where ${meant}
          order by l.written_by, l.id limit ${mostAtOnce}) p) as places`,
    scope.params,
  );
  return row ?? { horizon: 0, isMoreComing: true, places: [] };
}

/**
 * The ledger behind a place, one event after the other in its own order: below the horizon, so that
 * none appears later before one that was brought. Each is read with the rights of the moment in
 * which it is brought.
 */
export class EventStream implements AsyncIterableIterator<object> {
  #pending: LedgerPlace[] = [];
  #isNews = true;
  #isGone = false;
  #retryMs = firstRetryMs;
  #resume = () => {};
  readonly #stopWatching: () => void;

  constructor(
    private readonly context: Context,
    private readonly info: GraphQLResolveInfo,
    private readonly filter: EventFilter,
    private place: LedgerPlace,
  ) {
    this.#stopWatching = context.live.watch(this.#topic, () => {
      this.#isNews = true;
      this.#resume();
    });
  }

  get #topic(): Topic {
    const { ticketId } = this.filter;
    if (ticketId === null) return 'ledger';
    return isStaff(this.context.viewer) ? `staff:${ticketId}` : `ticket:${ticketId}`;
  }

  async next(): Promise<IteratorResult<object>> {
    while (!this.#isGone) {
      const place = this.#pending.shift();
      const event = place && (await this.#read(place));
      if (event && !this.#isGone) return { done: false, value: event };
      if (!place) await this.#look();
    }
    return { done: true, value: undefined };
  }

  /** Null where the viewer may not see it any more. */
  #read({ id }: LedgerPlace) {
    const { context, info } = this;
    return readTree({
      context,
      info,
      type: eventTree,
      where: (event, { bind }) => `${event}.id = ${bind(id)}`,
    });
  }

  async #look() {
    if (!this.#isNews) return this.#sleep();
    this.#isNews = false;
    const { places, horizon, isMoreComing } = await scan(this.context, this.filter, this.place);
    this.#pending = places;
    if (places.length === mostAtOnce) this.#isNews = true;
    // Nothing can appear any more before the horizon, so it need not be searched again.
    const settled = { writtenBy: horizon - 1, id: Number.MAX_SAFE_INTEGER };
    this.place = places.length === mostAtOnce ? (places.at(-1) ?? this.place) : settled;
    if (places.length > 0) this.#retryMs = firstRetryMs;
    else if (isMoreComing) await this.#sleep(this.#later());
  }

  #later() {
    const retryMs = this.#retryMs;
    this.#retryMs = Math.min(lastRetryMs, retryMs * 2);
    this.#isNews = true;
    return retryMs;
  }

  #sleep(atMostMs?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = atMostMs === undefined ? undefined : setTimeout(resolve, atMostMs);
      this.#resume = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#isGone) this.#resume();
    });
  }

  async return(): Promise<IteratorResult<object>> {
    this.#isGone = true;
    this.#stopWatching();
    this.#resume();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator]() {
    return this;
  }
}
