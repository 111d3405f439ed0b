import type { Context } from '../platform/context.ts';
import { type Database, runText } from '../platform/database.ts';
import { allowPromises } from './allow-promises.ts';
import { olderTicketsOf } from './newest.ts';
import { findPolicy } from './older-tickets.ts';
import { reckonReapplied } from './reckon.ts';
import { findStandings } from './timer.store.ts';

const atOnce = 200;
const named = 20;

export interface ReapplyPreview {
  ticketCount: number;
  breachCount: number;
  breachingNumbers: number[];
}

const olderTickets = (db: Database, policyId: string, after: string) =>
  runText<{ id: string; number: number }>(
    db,
    `select t.id, t.number ${olderTicketsOf('$1')} and t.id > $2 order by t.id limit $3`,
    [policyId, after, atOnce],
  );

/** What would become of a policy's open tickets if it were applied anew now. Changes nothing. */
export async function previewReapply(context: Context, policyId: string): Promise<ReapplyPreview> {
  allowPromises(context);
  const { db } = context;
  await findPolicy(db, policyId);
  const now = context.now();
  const breaching: number[] = [];
  let ticketCount = 0;
  let last = '';
  for (;;) {
    const tickets = await olderTickets(db, policyId, last);
    const ids = tickets.map(({ id }) => id);
    const numbers = new Map(tickets.map(({ id, number }) => [id, number]));
    for (const standing of await findStandings(db, ids)) {
      const { breaches } = await reckonReapplied(db, standing, now);
      if (breaches) breaching.push(numbers.get(standing.ticketId) ?? 0);
    }
    ticketCount += ids.length;
    last = ids.at(-1) ?? last;
    if (ids.length < atOnce) break;
  }
  const breachingNumbers = breaching.sort((a, b) => a - b).slice(0, named);
  return { ticketCount, breachCount: breaching.length, breachingNumbers };
}
