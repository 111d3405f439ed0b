import type { FigureGroupType, FigureSetType, FigureTimesType } from './figures.type.ts';

const times = (name: string, value: FigureTimesType) => ({
  [`${name}_count`]: value.count,
  [`${name}_median_seconds`]: value.medianSeconds,
  [`${name}_p90_seconds`]: value.p90Seconds,
  [`${name}_business_count`]: value.businessCount,
  [`${name}_median_business_seconds`]: value.medianBusinessSeconds,
  [`${name}_p90_business_seconds`]: value.p90BusinessSeconds,
});

const attainment = ({ sla }: FigureSetType) =>
  Object.fromEntries(
    sla.flatMap(({ metric, met, breached }) => [
      [`sla_${metric.toLowerCase()}_met`, met],
      [`sla_${metric.toLowerCase()}_breached`, breached],
    ]),
  );

const ratings = ({ satisfaction }: FigureSetType) => ({
  ratings_asked: satisfaction.asked,
  ratings: satisfaction.answers,
  ...Object.fromEntries(
    satisfaction.distribution.map((count, index) => [`ratings_of_${index + 1}`, count]),
  ),
  rating_average: satisfaction.average,
  agent_ratings: satisfaction.agentAnswers,
  agent_rating_average: satisfaction.agentAverage,
});

/** A group as a row, by the names in the header; a time says its unit there. */
export const breakdownRow = ({ key, name, figures }: FigureGroupType) => ({
  key,
  name,
  opened: figures.opened,
  reopened: figures.reopened,
  resolved: figures.resolved,
  ...times('first_response', figures.firstResponse),
  ...times('waiting', figures.waiting),
  ...times('resolution', figures.resolution),
  ...attainment(figures),
  reopen_rate: figures.reopenRate,
  ...ratings(figures),
  shown_waits: figures.shownWait.measured,
  shown_waits_held: figures.shownWait.held,
});
