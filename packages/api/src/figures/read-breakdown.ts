import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { channelKinds } from '../platform/channel.ts';
import { type Database, runText } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Breakdown } from './breakdowns.ts';
import type { Asked } from './figure-query.ts';
import type { FigureGroupType } from './figures.type.ts';
import { readFigureSets } from './read-figure-sets.ts';

const mostDays = 1100;
const dayMs = 86_400_000;

const tables = { TEAM: 'team', AGENT: 'person', CATEGORY: 'category' } as const;

/** Groups with what people call them: days and priorities in their order, all else by name. */
export async function readBreakdown(
  db: Database,
  asked: Asked,
  by: Breakdown,
): Promise<FigureGroupType[]> {
  const { from, to } = asked.input;
  if (by === 'DAY' && +to - +from > mostDays * dayMs) {
    throw new Refusal('INVALID', 'Figures by day are of three years at most.', { field: 'from' });
  }
  const sets = await readFigureSets(db, asked, by);
  const names = await namesOf(db, by, [...sets.keys()]);
  const groups = [...sets].map(([key, figures]) => ({
    key,
    name: key === null ? null : (names.get(key) ?? null),
    figures,
  }));
  return groups.sort((one, other) => compare(by, one, other));
}

async function namesOf(db: Database, by: Breakdown, keys: Array<string | null>) {
  if (by === 'DAY' || by === 'CHANNEL' || by === 'PRIORITY') return new Map<string, string>();
  const rows = await runText<{ id: string; name: string }>(
    db,
    `select id, name from ${tables[by]} where id = any ($1)`,
    [keys],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Group = Pick<FigureGroupType, 'key' | 'name'>;

const words: readonly string[] = [...channelKinds, ...ticketPriorities];

/** What belongs to none comes last. */
function compare(by: Breakdown, one: Group, other: Group): number {
  if (one.key === null || other.key === null) return one.key === null ? 1 : -1;
  if (by === 'CHANNEL' || by === 'PRIORITY')
    return words.indexOf(one.key) - words.indexOf(other.key);
  if (by === 'DAY') return one.key < other.key ? -1 : 1;
  return (one.name ?? one.key).localeCompare(other.name ?? other.key, 'en');
}
