import type { Database } from '../platform/database.ts';
import { runText } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Figure } from './figure.table.ts';
import { figuresOf } from './figures-of.ts';
import { readApplied, readHistories } from './ticket-history.ts';

/** Tickets of which the ledger tells more than has been written down, with their figures as of now. */
export interface Unrolled {
  ticketNumbers: number[];
  figures: Figure[];
}

/** More are not worked out while somebody waits for the answer. */
const mostTickets = 2000;
const mostEntries = 20_000;

interface Rest {
  /** Of tickets from before. */
  filledTo: number;
  fillTo: number;
  entries: number;
  ticketIds: string[];
}

const findRest = `
  select p.filled_to, p.fill_to, r.entries, r.ticket_ids from figure_progress p
  cross join lateral (
    select count(*) as entries,
      coalesce(array_agg(distinct l.ticket_id) filter (where l.ticket_id is not null), '{}') as ticket_ids
    from (
      select ledger.ticket_id from ledger
      where (ledger.written_by, ledger.id) > (p.written_by, p.id)
      order by ledger.written_by, ledger.id limit ${mostEntries + 1}
    ) l
  ) r`;

const findUnfilled = 'select id from ticket where number > $1 and number <= $2';

/**
 * What the job has not written down yet: with it the figures are right at any moment, also while no
 * job runs. Refused while there is too much of it, as after the first start with figures.
 */
export async function findUnrolled(db: Database): Promise<Unrolled> {
  const [rest] = await runText<Rest>(db, findRest, []);
  if (!rest) throw new Error('It is not known how far figures have been worked out.');
  refuseUnprepared(rest);
  const { filledTo, fillTo } = rest;
  const unfilled =
    filledTo < fillTo ? await runText<{ id: string }>(db, findUnfilled, [filledTo, fillTo]) : [];
  const ids = [...rest.ticketIds, ...unfilled.map(({ id }) => id)];
  if (ids.length === 0) return { ticketNumbers: [], figures: [] };
  const histories = await readHistories(db, [...new Set(ids)]);
  const applied = await readApplied(db, histories);
  return {
    ticketNumbers: histories.map(({ number }) => number),
    figures: histories.flatMap((history) => figuresOf(history, applied)),
  };
}

function refuseUnprepared({ filledTo, fillTo, entries, ticketIds }: Rest) {
  const left = fillTo - filledTo;
  if (left <= mostTickets && ticketIds.length <= mostTickets && entries <= mostEntries) return;
  const isFilling = left > mostTickets;
  throw new Refusal(
    'CONFLICT',
    isFilling
      ? `The figures of earlier tickets are being prepared: ${filledTo} of ${fillTo}. Ask again in a minute.`
      : 'Much has happened at once and is being counted. Ask again in a minute.',
    {
      reason: 'PREPARING',
      retryAfterSeconds: 5,
      ...(isFilling && { done: filledTo, total: fillTo }),
    },
  );
}
