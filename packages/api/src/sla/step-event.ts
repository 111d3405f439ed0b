import type { DeskEvent } from '@hlm-desk/shared/events';
import type { SlaMetric, SlaStep } from '@hlm-desk/shared/sla/policy';
import { isBreach, nameOf } from '@hlm-desk/shared/sla/steps';

interface ToldOf {
  timerId: string;
  metric: SlaMetric;
  toldIds: readonly string[];
}

/** What is recorded when a step of a timer has come. */
export function stepEvent(step: SlaStep, told: ToldOf): DeskEvent {
  const act = step.act?.length ? { act: step.act } : {};
  return isBreach(step)
    ? { kind: 'sla.breached', ...told, ...act }
    : { kind: 'sla.warned', step: nameOf(step), ...told, ...act };
}
