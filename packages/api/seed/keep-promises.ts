import { BusinessTime } from '@hlm-desk/shared/sla/business-time';
import type { AppliedPolicy } from '@hlm-desk/shared/sla/facts';
import { momentsOf } from '@hlm-desk/shared/sla/steps';
import { type SlaTimer, timersOf } from '@hlm-desk/shared/sla/timers';
import { policyMatched, whyDue } from '../src/sla/causes.ts';
import { factsOf } from '../src/sla/facts-of.ts';
import { planFor } from '../src/sla/plan.ts';
import { stepEvent } from '../src/sla/step-event.ts';
import { rowOf } from '../src/sla/timer.store.ts';
import { newId, personOf } from './cast.ts';
import type { DemoTicket } from './demo-ticket.ts';
import { calendars, policies, policyFor } from './promises.ts';
import { type Deed, record, type Stage } from './stage.ts';

const policyOf = (demo: DemoTicket) => policyFor(personOf(demo.customer).organisation);

/** What the desk does as soon as a ticket is there. */
export function promise(stage: Stage, demo: DemoTicket, { at }: Deed) {
  const key = policyOf(demo);
  const pin = {
    policyVersionId: stage.cast.policyVersions[key],
    calendarVersionId: stage.cast.calendarVersions[policies[key].calendar],
  };
  stage.ticket.slaPolicyVersionId = pin.policyVersionId;
  stage.ticket.calendarVersionId = pin.calendarVersionId;
  record(stage, { at, by: null }, { kind: 'sla.applied', ...pin }, policyMatched);
}

/** Keeps the timers of a story that has been told, and tells what was due in it until now. */
export function keepPromises(stage: Stage, demo: DemoTicket, now: Date) {
  const { policy, calendar } = policies[policyOf(demo)];
  const { definition } = calendars[calendar];
  const time = new BusinessTime(definition, stage.ticket.calendarVersionId);
  const applied: AppliedPolicy = { policy, calendar: time };
  const timers = timersOf(
    stage.entries.flatMap(({ event, happenedAt, actorId, actorKind }) => {
      const byStaff = actorKind === 'PERSON' && actorId !== stage.ticket.customerId;
      return [...factsOf({ event, at: happenedAt.getTime(), byStaff }, () => applied)];
    }),
    now.getTime(),
  );
  for (const timer of timers) keepTimer(stage, timer, policy, now);
  inOrder(stage);
}

function keepTimer(stage: Stage, timer: SlaTimer, policy: AppliedPolicy['policy'], now: Date) {
  const id = newId('sla');
  const plan = planFor(policy, stage.ticket.slaPolicyVersionId);
  const due = momentsOf(timer, plan.stepsOf(timer.metric)).filter(({ at }) => at <= now.getTime());
  const stepsDone = due.map(({ step }) => plan.nameOf(step));
  for (const { step, at } of due) {
    record(
      stage,
      { at: new Date(at), by: null },
      stepEvent(step, { timerId: id, metric: timer.metric, toldIds: toldOf(stage) }),
      whyDue(timer.breachCause),
    );
  }
  stage.timers.push({
    id,
    ticketId: stage.ticket.id,
    ...rowOf(timer, plan, stepsDone),
    stepsDone,
  });
}

/** Its owner as it stands at the end, and the dispatcher. */
const toldOf = ({ ticket, cast }: Stage) => [
  ...(ticket.assigneeId ? [ticket.assigneeId] : []),
  cast.people.kim,
];

/** What was due in between was told in between. */
function inOrder({ entries }: Stage) {
  entries.sort((a, b) => +a.happenedAt - +b.happenedAt);
  for (const [index, entry] of entries.entries()) entry.sequence = index + 1;
}
