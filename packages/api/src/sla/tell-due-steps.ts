import { momentsOf } from '@hlm-desk/shared/sla/steps';
import { type Change, change } from '../platform/change.ts';
import { contextFor, type Desk } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { record } from '../platform/ledger.ts';
import { type Audiences, findAudiences, peopleOf } from './audience.ts';
import { whyDue } from './causes.ts';
import { planOf } from './plan.ts';
import type { Pin } from './policy.store.ts';
import { stepEvent } from './step-event.ts';
import type { SlaTimerRow } from './timer.table.ts';
import { timerOf } from './timer-of.ts';

/** Tickets at a time: enough for a crowd, few enough that nobody waits long for one of them. */
const atOnce = 100;

/**
 * Holds tickets with a step that is due. Those that somebody holds right now are passed over; they
 * come next time.
 */
const holdTickets = `
  select t.id from ticket t
  where t.id in (select s.ticket_id from sla_timer s where s.next_at <= $1 order by s.next_at limit $2)
  for no key update of t skip locked`;

const findDue = `
  select s.*, t.sla_policy_version_id as policy_version_id, t.calendar_version_id as pinned_calendar_id
  from sla_timer s join ticket t on t.id = s.ticket_id
  where s.ticket_id = any ($1) and s.next_at <= $2 order by s.next_at, s.id`;

type DueTimer = SlaTimerRow & { policyVersionId: string | null; pinnedCalendarId: string | null };

/**
 * Tells the steps of timers whose moment has come: each once, with its true time, whoever else does
 * the same. Gives how many tickets that were.
 */
export const tellDueSteps = (desk: Desk): Promise<number> =>
  change(contextFor(desk), async (change) => {
    const now = desk.now();
    const held = await runText<{ id: string }>(change.tx, holdTickets, [now, atOnce]);
    if (held.length === 0) return 0;
    await tellStepsOf(
      change,
      held.map(({ id }) => id),
    );
    return held.length;
  });

/** Tells what is due of tickets that are held already. */
export async function tellStepsOf(change: Change, ticketIds: readonly string[]) {
  const now = change.context.now();
  const due = await runText<DueTimer>(change.tx, findDue, [ticketIds, now]);
  if (due.length === 0) return;
  const audiences = await findAudiences(
    change.tx,
    due.map(({ ticketId }) => ticketId),
  );
  for (const timer of due) await tell(change, timer, audiences.get(timer.ticketId), now);
}

async function tell(change: Change, row: DueTimer, audiences: Audiences | undefined, now: Date) {
  const pin: Pin = {
    policyVersionId: row.policyVersionId,
    calendarVersionId: row.pinnedCalendarId,
  };
  const plan = await planOf(change.tx, pin);
  const timer = await timerOf(change.tx, row);
  timer.breachedAt ??=
    timer.state === 'RUNNING' && row.dueAt && row.dueAt <= now ? +row.dueAt : null;
  const open = momentsOf(timer, plan.stepsOf(row.metric)).filter(
    ({ step }) => !row.stepsDone.includes(plan.nameOf(step)),
  );
  const due = open.filter(({ at }) => at <= now.getTime());
  for (const { step, at } of due) {
    record(
      { ...change, context: { ...change.context, now: () => new Date(at) } },
      row.ticketId,
      stepEvent(step, {
        timerId: row.id,
        metric: row.metric,
        toldIds: peopleOf(audiences, step.tell),
      }),
      { cause: whyDue(timer.breachCause) },
    );
  }
  const next = open.find(({ at }) => at > now.getTime());
  change.last({
    text: `update sla_timer set steps_done = steps_done || $2::text[], next_at = $3, breached_at = $4 where id = $1`,
    params: [
      row.id,
      due.map(({ step }) => plan.nameOf(step)),
      next ? new Date(next.at) : null,
      timer.breachedAt === null ? null : new Date(timer.breachedAt),
    ],
  });
}
