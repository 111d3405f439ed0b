import type { DeskEvent } from '@hlm-desk/shared/events';
import type { Sql } from 'postgres';

interface Entry {
  number: number;
  event: DeskEvent;
  at: Date;
  byStaff: boolean;
}

interface Times {
  count: number;
  medianSeconds: number | null;
  p90Seconds: number | null;
}

/** The smallest that so large a part does not exceed. */
const point = (values: number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.ceil(part * values.length) - 1] ?? null;

const times = (values: number[]): Times => ({
  count: values.length,
  medianSeconds: point(values, 0.5),
  p90Seconds: point(values, 0.9),
});

const done = (status: string) => status === 'RESOLVED' || status === 'CLOSED';

/** Counts one ticket's ledger, the plain way: an event at a time, and nothing of the desk's own code. */
function countTicket(
  entries: Entry[],
  sum: ReturnType<typeof nothing>,
  within: (at: Date) => boolean,
) {
  const opened = entries.find(({ event }) => event.kind === 'ticket.opened');
  if (!opened) return;
  const since = (at: Date) => Math.floor((+at - +opened.at - solvedMs) / 1000);
  let solvedMs = 0;
  let solvedAt: Date | null = null;
  let last: { counted: boolean } | null = null;
  let [isTaken, isAnswered] = [false, false];
  if (within(opened.at)) sum.opened++;
  for (const { event, at, byStaff } of entries) {
    const moves = event.kind === 'ticket.status_changed';
    const isHeld =
      event.kind === 'ticket.claimed' ||
      (event.kind === 'ticket.assigned' && event.assigneeId !== null) ||
      (moves && byStaff);
    if (isHeld && !isTaken) {
      isTaken = true;
      if (within(at)) sum.waits.push(since(at));
    }
    const speaks =
      (event.kind === 'message.replied' && !event.byCustomer) ||
      ((moves || event.kind === 'ticket.reopened') && event.messageId !== undefined);
    const comesBack =
      event.kind === 'ticket.reopened' || (moves && done(event.from) && !done(event.to));
    if (speaks && byStaff && !isAnswered) {
      isAnswered = true;
      // What is said at reopening is said before the ticket is open again.
      if (within(at))
        sum.answers.push(Math.floor((+(solvedAt ?? at) - +opened.at - solvedMs) / 1000));
    }
    if (comesBack && solvedAt !== null) {
      solvedMs += +at - +solvedAt;
      solvedAt = null;
      if (within(at)) sum.reopened++;
      if (last?.counted) sum.returned++;
    }
    if (moves && event.to === 'RESOLVED') {
      if (within(at)) sum.solutions.push(since(at));
      solvedAt = at;
      last = { counted: within(at) };
    }
  }
}

const nothing = () => ({
  opened: 0,
  reopened: 0,
  returned: 0,
  waits: [] as number[],
  answers: [] as number[],
  solutions: [] as number[],
});

interface Period {
  from: Date;
  to: Date;
  now: Date;
}

/** What figures must come to, out of the ledger, the timers and the ratings. */
export async function recount(db: Sql, { from, to, now }: Period) {
  const within = (at: Date) => at >= from && at < to && at <= now;
  const entries = await db<Entry[]>`
    select t.number, l.event, l.happened_at as at,
      coalesce(l.actor_kind = 'PERSON' and p.role <> 'CUSTOMER', false) as by_staff
    from ledger l join ticket t on t.id = l.ticket_id left join person p on p.id = l.actor_id
    order by t.number, l.sequence`;
  const sum = nothing();
  const tickets = new Map<number, Entry[]>();
  for (const entry of entries) {
    tickets.set(entry.number, [...(tickets.get(entry.number) ?? []), entry]);
  }
  for (const ticket of tickets.values()) countTicket(ticket, sum, within);

  const timers = await db<{ metric: string; brokenAt: Date | null; keptAt: Date | null }[]>`
    select metric, coalesce(breached_at, case when state = 'RUNNING' and due_at <= ${now} then due_at end)
        as broken_at,
      case when state = 'FULFILLED' then ended_at end as kept_at
    from sla_timer where target_seconds is not null or breached_at is not null`;
  const sla = ['FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION'].map((metric) => {
    const of = timers.filter((timer) => timer.metric === metric);
    return {
      metric,
      met: of.filter(({ brokenAt, keptAt }) => brokenAt === null && keptAt && within(keptAt))
        .length,
      breached: of.filter(({ brokenAt }) => brokenAt && within(brokenAt)).length,
    };
  });
  const ratings = (
    await db<{ score: number; agentScore: number | null; ratedAt: Date }[]>`
      select score, agent_score, rated_at from rating`
  ).filter(({ ratedAt }) => within(ratedAt));
  const scores = ratings.map(({ score }) => score);
  const ofAgents = ratings.flatMap(({ agentScore }) => agentScore ?? []);
  return {
    opened: sum.opened,
    reopened: sum.reopened,
    resolved: sum.solutions.length,
    firstResponse: times(sum.answers),
    waiting: times(sum.waits),
    resolution: times(sum.solutions),
    sla,
    reopenRate: sum.solutions.length === 0 ? null : sum.returned / sum.solutions.length,
    satisfaction: {
      answers: scores.length,
      distribution: [1, 2, 3, 4, 5].map((one) => scores.filter((score) => score === one).length),
      agentAnswers: ofAgents.length,
      agentAverage:
        ofAgents.length === 0 ? null : ofAgents.reduce((a, b) => a + b) / ofAgents.length,
    },
  };
}
