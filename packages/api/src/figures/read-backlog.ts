import { openStatuses } from '@hlm-desk/shared/ticket-status';
import { type Database, runText } from '../platform/database.ts';
import { openScope } from '../platform/tree.ts';
import { type Asked, narrowed } from './figure-query.ts';
import type { BacklogBandType } from './figures.type.ts';

const hour = 3600;
const day = 24 * hour;

/** Where the bands of age begin. */
const begins = [0, 4 * hour, day, 3 * day, 7 * day, 30 * day];

/** The tickets that are open now, by how long ago they were opened. They are read as they are. */
export async function readBacklog(
  db: Database,
  { viewer, input, now }: Pick<Asked, 'viewer' | 'input' | 'now'>,
): Promise<BacklogBandType[]> {
  const scope = openScope(viewer);
  const age = `greatest(0, extract(epoch from ${scope.bind(now)}::timestamptz - t.opened_at))`;
  const rows = await runText<{ band: number; count: number }>(
    db,
    `select width_bucket(${age}::float8, array[${begins.join(', ')}]::float8[]) as band, count(*)::int
     from ticket t
     where t.status in (${openStatuses.map((status) => `'${status}'`).join(', ')})
       and ${narrowed('t', scope, { input, by: null, agent: 'assignee_id' })}
     group by 1`,
    scope.params,
  );
  return begins.map((fromSeconds, index) => ({
    fromSeconds,
    toSeconds: begins[index + 1] ?? null,
    count: rows.find(({ band }) => band === index + 1)?.count ?? 0,
  }));
}
