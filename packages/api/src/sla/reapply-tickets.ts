import { setTimeout as pause } from 'node:timers/promises';
import type { Task } from 'graphile-worker';
import * as v from 'valibot';
import { type Change, change } from '../platform/change.ts';
import { contextFor, type Desk } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { addJob } from '../platform/job.ts';
import { record } from '../platform/ledger.ts';
import { policyReapplied } from './causes.ts';
import { olderTicketsOf } from './newest.ts';
import { countOlderTickets } from './older-tickets.ts';
import { reckonReapplied } from './reckon.ts';
import { tellStepsOf } from './tell-due-steps.ts';
import { findStandings } from './timer.store.ts';

export const reapplyJob = 'reapply_sla_policy';

interface Run {
  id: string;
  policyId: string;
}

/** Few enough that nobody waits long for one of them. */
const atOnce = 20;
/** On a busy machine even these take long: what is not begun by then has its turn in the next batch. */
const longestHeldMs = 40;
/** A job that takes longer is taken for one of a worker that was killed (decision 072). */
const longestMs = 10_000;
/** For whoever holds the tickets that are left. */
const holdersMs = 50;

const payload = v.object({ reapplicationId: v.string() });

export const reapplyTask =
  (desk: Desk): Task =>
  (asked) =>
    reapplyTickets(desk, v.parse(payload, asked).reapplicationId);

/** Some tickets after the other, until none is left; what takes long goes on as another job. */
async function reapplyTickets(desk: Desk, reapplicationId: string) {
  const until = performance.now() + longestMs;
  for (;;) {
    const progress = await reapplySomeTickets(desk, reapplicationId);
    if (progress === 'finished') return;
    if (progress === 'held') await pause(holdersMs);
    if (performance.now() > until) {
      await change(contextFor(desk), async (change) =>
        addJob(change, reapplyJob, { reapplicationId }),
      );
      return;
    }
  }
}

/**
 * Brings some tickets to what applies to them now, and counts them, in one transaction: a cut at any
 * point undoes both. Which ones are left is seen by what they are kept to, so none is changed twice.
 */
export const reapplySomeTickets = (desk: Desk, id: string) =>
  change(contextFor(desk), async (change): Promise<'changed' | 'held' | 'finished'> => {
    const { tx, wake } = change;
    const [run] = await runText<Run>(
      tx,
      'select id, policy_id from sla_reapplication where id = $1 and finished_at is null for update',
      [id],
    );
    if (!run) return 'finished';
    const held = await runText<{ id: string }>(
      tx,
      `select t.id ${olderTicketsOf('$1')} order by t.id limit $2 for no key update of t skip locked`,
      [run.policyId, atOnce],
    );
    if (held.length === 0 && (await countOlderTickets(tx, run.policyId)) > 0) return 'held';
    wake('policies');
    if (held.length === 0) {
      const end = 'update sla_reapplication set finished_at = $2, total = done where id = $1';
      await runText(tx, end, [id, desk.now()]);
      return 'finished';
    }
    const ids = held.map((ticket) => ticket.id);
    // What is past is not told again of the newer version, so it is told of the older one before.
    await tellStepsOf(change, ids);
    const { done, breached } = await repin(change, ids);
    await runText(
      tx,
      `update sla_reapplication set done = done + $2, breached = breached + $3,
         total = greatest(total, done + $2) where id = $1`,
      [id, done, breached],
    );
    return 'changed';
  });

/** The timers follow what is recorded. Gives how many were changed, and of how many something is overdue by that. */
async function repin(change: Change, ticketIds: string[]) {
  const { tx, context } = change;
  const now = context.now();
  const until = performance.now() + longestHeldMs;
  let [done, breached] = [0, 0];
  for (const standing of await findStandings(tx, ticketIds)) {
    if (done > 0 && performance.now() > until) break;
    done++;
    const { pin, breaches } = await reckonReapplied(tx, standing, now);
    if (breaches) breached++;
    await runText(
      tx,
      'update ticket set sla_policy_version_id = $2, calendar_version_id = $3 where id = $1',
      [standing.ticketId, pin.policyVersionId, pin.calendarVersionId],
    );
    record(change, standing.ticketId, { kind: 'sla.applied', ...pin }, { cause: policyReapplied });
  }
  return { done, breached };
}
