import type { DeskEvent } from '@hlm-desk/shared/events';
import type { SlaMetric, SlaStep } from '@hlm-desk/shared/sla/policy';
import { isBreach, nameOf } from '@hlm-desk/shared/sla/steps';

/** What is recorded when a step of a timer has come. */
export const stepEvent = (step: SlaStep, timerId: string, metric: SlaMetric): DeskEvent =>
  isBreach(step)
    ? { kind: 'sla.breached', timerId, metric }
    : { kind: 'sla.warned', timerId, metric, step: nameOf(step) };
