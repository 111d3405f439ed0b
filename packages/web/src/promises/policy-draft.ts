import {
  type SlaAction,
  type SlaAudience,
  type SlaClock,
  type SlaMetric,
  type SlaStep,
  slaMetrics,
} from '@hlm-desk/shared/sla/policy';
import { type PolicyFault, policyFaults } from '@hlm-desk/shared/sla/policy-fault';
import { type TicketPriority, ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { priorityName } from '../agents/PriorityMark.tsx';
import { t as a } from '../agents/text.ts';
import type { ChannelKind, SlaTargetInput } from '../graphql/graphql.ts';
import { readDuration, writeDuration } from './duration-text.ts';
import type { Policy } from './promises-query.ts';
import { t } from './text.ts';
import type { DraftKind, Problem } from './use-editor.ts';

export interface Thing {
  id: string;
  name: string;
}

export type StepKind = 'percent' | 'before' | 'breach' | 'after';

export interface StepDraft {
  /** By which it is known while others come and go. */
  key: number;
  kind: StepKind;
  percent: string;
  time: string;
  metrics: readonly SlaMetric[];
  tell: readonly SlaAudience[];
  act: readonly SlaAction[];
}

export interface TargetDraft {
  priority: TicketPriority;
  metric: SlaMetric;
  time: string;
  clock: SlaClock;
}

export interface PolicyDraft {
  name: string;
  calendarId: string;
  categories: readonly Thing[];
  queues: readonly Thing[];
  organisations: readonly Thing[];
  customers: readonly Thing[];
  channels: readonly ChannelKind[];
  targets: readonly TargetDraft[];
  pausesOnHold: boolean;
  steps: readonly StepDraft[];
}

export const targetField = ({ priority, metric }: Pick<TargetDraft, 'priority' | 'metric'>) =>
  `target.${priority}.${metric}`;
export const stepField = ({ key }: Pick<StepDraft, 'key'>) => `step.${key}`;
/** The first field of a step: at the deadline it is the only one. */
export const stepKindField = (step: Pick<StepDraft, 'key' | 'kind'>) =>
  step.kind === 'breach' ? stepField(step) : `${stepField(step)}.kind`;

let nextKey = 1;

export const newStep = (): StepDraft => ({
  key: nextKey++,
  kind: 'percent',
  percent: '75',
  time: '15 min',
  metrics: slaMetrics,
  tell: ['ASSIGNEE'],
  act: [],
});

function stepDraft({
  percent,
  afterSeconds,
  metrics,
  tell,
  act,
}: Policy['steps'][number]): StepDraft {
  const after = afterSeconds ?? 0;
  const kind = percent !== null ? 'percent' : after < 0 ? 'before' : after > 0 ? 'after' : 'breach';
  return {
    ...newStep(),
    kind,
    ...(percent === null ? {} : { percent: String(percent) }),
    ...(after === 0 ? {} : { time: writeDuration(Math.abs(after), false) }),
    metrics,
    tell,
    act,
  };
}

/** The draft of a policy as it is saved, or of a new one. */
export function policyDraft(policy: Policy | null, calendarId: string): PolicyDraft {
  const targets = ticketPriorities.toReversed().flatMap((priority) =>
    slaMetrics.map((metric): TargetDraft => {
      const kept = policy?.targets.find(
        (target) => target.priority === priority && target.metric === metric,
      );
      const clock = kept?.clock ?? 'BUSINESS';
      const time = kept ? writeDuration(kept.seconds, clock === 'AROUND_THE_CLOCK') : '';
      return { priority, metric, time, clock };
    }),
  );
  return {
    name: policy?.name ?? '',
    calendarId: policy?.calendar.id ?? calendarId,
    categories: policy?.categories ?? [],
    queues: policy?.queues ?? [],
    organisations: policy?.organisations ?? [],
    customers: policy?.customers ?? [],
    channels: policy?.channels ?? [],
    targets,
    pausesOnHold: policy?.pausesOnHold ?? true,
    steps: policy?.steps.map(stepDraft) ?? [newStep()],
  };
}

const promised = ({ targets }: PolicyDraft) => targets.filter(({ time }) => time.trim() !== '');

export const targetsOf = (draft: PolicyDraft): SlaTargetInput[] =>
  promised(draft).map(({ priority, metric, time, clock }) => ({
    priority,
    metric,
    seconds: readDuration(time),
    clock,
  }));

function stepOf({ kind, percent, time, metrics, tell, act }: StepDraft): SlaStep {
  const does = { metrics, tell, act };
  if (kind === 'percent') return { percent: Number(percent.trim() || Number.NaN), ...does };
  const seconds = kind === 'breach' ? 0 : readDuration(time);
  return { afterSeconds: kind === 'before' ? -seconds : seconds, ...does };
}

export const stepsOf = ({ steps }: PolicyDraft) => steps.map(stepOf);

function policyFieldOf(draft: PolicyDraft, field: string | null): string | null {
  const [part = '', place = ''] = field?.split('.') ?? [];
  const target = part === 'targets' ? promised(draft)[Number(place)] : undefined;
  const step = part === 'steps' ? draft.steps[Number(place)] : undefined;
  if (target) return targetField(target);
  if (step) return stepField(step);
  return ['name', 'calendarId'].includes(part) ? part : null;
}

/** What is wrong with it, by the rules that the server has as well. */
function policyProblems(draft: PolicyDraft): Problem[] {
  const problems: Problem[] = [];
  if (draft.calendarId === '') {
    problems.push({ field: 'calendarId', text: t('promises.calendar.missing'), late: true });
  }
  const said = ({ kind, at }: PolicyFault): Problem => ({
    field: policyFieldOf(draft, at) ?? 'name',
    text: t(`promises.fault.${kind}`),
  });
  return [
    ...problems,
    ...policyFaults({ targets: targetsOf(draft), steps: stepsOf(draft) }).map(said),
  ];
}

/** "Solution, Normal", "Step 2: after, percent of the target": what a field says of itself. */
export const targetName = ({ metric, priority }: Pick<TargetDraft, 'metric' | 'priority'>) =>
  t('promises.target', { metric: a(`agents.sla.${metric}`), priority: priorityName(priority) });
export const stepName = ({ kind }: Pick<StepDraft, 'kind'>, number: number) =>
  t(`promises.step.${kind}`, { number });

function policyNameOf({ targets, steps }: PolicyDraft, field: string): string {
  const target = targets.find((one) => targetField(one) === field);
  const step = steps.find((one) => stepField(one) === field);
  if (target) return targetName(target);
  if (step) return stepName(step, steps.indexOf(step) + 1);
  return t(field === 'calendarId' ? 'promises.calendar' : 'promises.name');
}

export const policyKind: DraftKind<PolicyDraft> = {
  problemsOf: policyProblems,
  fieldOf: policyFieldOf,
  nameOf: policyNameOf,
  fieldsOf: ({ targets, steps }) => [
    'name',
    'calendarId',
    ...targets.map(targetField),
    ...steps.map(stepField),
  ],
};
