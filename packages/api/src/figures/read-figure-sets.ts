import type { SlaMetric } from '@hlm-desk/shared/sla/policy';
import { slaMetrics } from '@hlm-desk/shared/sla/policy';
import { type Database, runText } from '../platform/database.ts';
import type { Breakdown } from './breakdowns.ts';
import type { FigureKind } from './figure.table.ts';
import { type Asked, columnOf, FigureQuery } from './figure-query.ts';
import type { FigureSetType, FigureTimesType } from './figures.type.ts';
import { daysOf } from './period.ts';

/** What is counted of one kind in one group. */
interface Row {
  key: string | null;
  kind: FigureKind;
  count: number;
  held: number;
  scores: number[];
  agentScores: number;
  agentSum: number;
  businessCount: number;
  /** Median and p90. */
  seconds: number[] | null;
  businessSeconds: number[] | null;
}

const timed: readonly FigureKind[] = ['TAKEN', 'ANSWERED', 'RESOLVED'];
const counted: readonly FigureKind[] = [
  'OPENED',
  'REOPENED',
  'RATED',
  'WAIT_SHOWN',
  'FIRST_RESPONSE',
  'NEXT_RESPONSE',
  'RESOLUTION',
];

const points = (column: string) =>
  `percentile_disc(array[0.5, 0.9]) within group (order by ${column})`;

const withTimes = `count(business_seconds)::int as business_count, ${points('seconds')} as seconds,
  ${points('business_seconds')} as business_seconds, null::int[] as scores,
  0 as agent_scores, 0 as agent_sum`;

const score = (value: number) => `count(*) filter (where score = ${value})::int`;
const withScores = `0 as business_count, null::int[] as seconds, null::int[] as business_seconds,
  array[${[1, 2, 3, 4, 5].map(score).join(', ')}] as scores,
  count(agent_score)::int as agent_scores, coalesce(sum(agent_score), 0)::int as agent_sum`;

/** One statement for all kinds; those that are only counted are counted in one go. */
function statement(query: FigureQuery, key: string, isGrouped: boolean) {
  const counts = 'count(*)::int as count, count(*) filter (where held)::int as held';
  const grouped = isGrouped ? ' group by 1' : '';
  const parts = timed.map(
    (kind) =>
      `(select ${key} as key, '${kind}'::figure_kind as kind, ${counts}, ${withTimes} from ${query.rows([kind])} f${grouped})`,
  );
  const rest = `(select ${key} as key, kind, ${counts}, ${withScores} from ${query.rows(counted)} f group by 1, 2)`;
  // Words are made of keys at the end, of a few rows.
  return `select key::text, kind::text, count, held, business_count, seconds, business_seconds, scores,
      agent_scores, agent_sum
    from (${[...parts, rest].join(' union all ')}) g`;
}

/** The figures of each group, by its key; of all together under null where nothing is broken down. */
export async function readFigureSets(
  db: Database,
  asked: Asked,
  by: Breakdown | null = null,
): Promise<Map<string | null, FigureSetType>> {
  const query = new FigureQuery(asked, by);
  const days = by === 'DAY' ? daysOf(asked.input) : [];
  const starts = by === 'DAY' ? query.scope.bind(days.map(({ from }) => from.toISOString())) : '';
  const key =
    by === null
      ? 'null::text'
      : by === 'DAY'
        ? `width_bucket(f.at, (select d.starts from days d))`
        : `f.${columnOf(by)}::text collate "C"`;
  // Read once, not once a row.
  const known =
    by === 'DAY'
      ? `with days as materialized (select ${starts}::text[]::timestamptz[] as starts) `
      : '';
  const text = known + statement(query, key, by !== null);
  const rows = await runText<Row>(db, text, query.scope.params);
  const groups = new Map<string | null, Row[]>();
  const nameOf = (row: Row) => (by === 'DAY' ? (days[Number(row.key) - 1]?.name ?? null) : row.key);
  // Days on which nothing happened stand in a row of days, too.
  for (const { name } of days) groups.set(name, []);
  if (by === null) groups.set(null, []);
  for (const row of rows) {
    const group = groups.get(nameOf(row)) ?? [];
    groups.set(nameOf(row), [...group, row]);
  }
  return new Map([...groups].map(([name, group]) => [name, setOf(group)]));
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

function setOf(rows: readonly Row[]): FigureSetType {
  const of = (kind: FigureKind) => rows.find((row) => row.kind === kind);
  const count = (kind: FigureKind) => of(kind)?.count ?? 0;
  const held = (kind: FigureKind) => of(kind)?.held ?? 0;
  const attainment = (metric: SlaMetric) => ({
    metric,
    met: held(metric),
    breached: count(metric) - held(metric),
    share: share(held(metric), count(metric)),
  });
  const resolved = count('RESOLVED');
  const distribution = of('RATED')?.scores ?? [0, 0, 0, 0, 0];
  const answers = count('RATED');
  const agentAnswers = of('RATED')?.agentScores ?? 0;
  const sum = distribution.reduce((all, number, index) => all + number * (index + 1), 0);
  return {
    opened: count('OPENED'),
    reopened: count('REOPENED'),
    resolved,
    firstResponse: times(of('ANSWERED')),
    waiting: times(of('TAKEN')),
    resolution: times(of('RESOLVED')),
    sla: slaMetrics.map(attainment),
    reopenRate: share(resolved - held('RESOLVED'), resolved),
    satisfaction: {
      asked: resolved,
      answers,
      average: share(sum, answers),
      distribution,
      agentAnswers,
      agentAverage: share(of('RATED')?.agentSum ?? 0, agentAnswers),
      satisfiedShare: share((distribution[3] ?? 0) + (distribution[4] ?? 0), answers),
    },
    shownWait: {
      measured: count('WAIT_SHOWN'),
      held: held('WAIT_SHOWN'),
      share: share(held('WAIT_SHOWN'), count('WAIT_SHOWN')),
    },
  };
}

const times = (row: Row | undefined): FigureTimesType => ({
  count: row?.count ?? 0,
  medianSeconds: row?.seconds?.[0] ?? null,
  p90Seconds: row?.seconds?.[1] ?? null,
  businessCount: row?.businessCount ?? 0,
  medianBusinessSeconds: row?.businessSeconds?.[0] ?? null,
  p90BusinessSeconds: row?.businessSeconds?.[1] ?? null,
});
