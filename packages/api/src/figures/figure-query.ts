import { openScope, type Scope } from '../platform/tree.ts';
import { isLead, type Viewer } from '../platform/viewer.ts';
import type { Breakdown } from './breakdowns.ts';
import { figureRows } from './figure.store.ts';
import type { FigureKind } from './figure.table.ts';
import type { FiguresInput } from './figures.input.ts';
import type { Unrolled } from './unrolled.ts';

/** What is asked, by whom, and what the tables do not hold yet. */
export interface Asked {
  viewer: Viewer;
  input: FiguresInput;
  now: Date;
  unrolled: Unrolled;
  /** Only tickets after this number up to another. */
  numbers?: { after: number; to: number };
}

const columns: Record<Exclude<Breakdown, 'DAY'>, string> = {
  TEAM: 'team_id',
  AGENT: 'agent_id',
  CATEGORY: 'category_id',
  CHANNEL: 'channel',
  PRIORITY: 'priority',
};

export const columnOf = (by: Exclude<Breakdown, 'DAY'>) => columns[by];

/**
 * Whose figures somebody may see: leads all; agents those of their teams and their own. `column`
 * says which column names the agent.
 */
export function figuresVisible(row: string, { viewer, bind }: Scope, agent = 'agent_id'): string {
  if (isLead(viewer)) return 'true';
  if (viewer.role !== 'AGENT') return 'false';
  return `(${row}.team_id = any (${bind(viewer.teamIds)}::text[]) or ${row}.${agent} = ${bind(viewer.id)})`;
}

/** Figures by person are each one's own, and for leads. */
const ownOnly = (row: string, { viewer, bind }: Scope, by: Breakdown | null, agent: string) =>
  by === 'AGENT' && !isLead(viewer) ? ` and ${row}.${agent} = ${bind(viewer.id)}` : '';

/** Which rows, of figures or of tickets, are wanted and may be seen. */
export function narrowed(
  row: string,
  scope: Scope,
  { input, by, agent = 'agent_id' }: { input: FiguresInput; by: Breakdown | null; agent?: string },
): string {
  const { teamIds, agentIds, categoryIds, channels, priorities } = input;
  const within = (column: string, type: string, values: readonly string[] | null | undefined) =>
    values?.length ? ` and ${row}.${column} = any (${scope.bind(values)}::text[]::${type}[])` : '';
  return (
    figuresVisible(row, scope, agent) +
    ownOnly(row, scope, by, agent) +
    within('team_id', 'text', teamIds) +
    within(agent, 'text', agentIds) +
    within('category_id', 'text', categoryIds) +
    within('channel', 'channel_kind', channels) +
    within('priority', 'ticket_priority', priorities)
  );
}

/** Writes statements about the figures that are asked for, rolled up or not. */
export class FigureQuery {
  readonly scope: Scope & { params: unknown[] };
  readonly #slices: string;
  #period: string;
  readonly #known: string;
  readonly #live: string;

  constructor(
    { viewer, input, now, unrolled, numbers }: Asked,
    readonly by: Breakdown | null = null,
  ) {
    this.scope = openScope(viewer);
    const { bind } = this.scope;
    this.#slices = narrowed('s', this.scope, { input, by });
    // What is due later has not happened yet, and may not happen.
    this.#period = `at >= ${bind(input.from)} and r.at < ${bind(input.to)} and r.at <= ${bind(now)}`;
    if (numbers) {
      this.#period += ` and r.ticket_number > ${bind(numbers.after)} and r.ticket_number <= ${bind(numbers.to)}`;
    }
    const { ticketNumbers, figures } = unrolled;
    const isEmpty = ticketNumbers.length === 0;
    this.#known = isEmpty
      ? ''
      : ` and r.ticket_number not in (select unnest(${bind(ticketNumbers)}::integer[]))`;
    this.#live = isEmpty ? '' : figureRows(bind(JSON.stringify(figures)));
  }

  /** Rows of these kinds, or of all. */
  rows(kinds: readonly FigureKind[] | 'ALL'): string {
    const isOne =
      kinds === 'ALL' ? '' : `r.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}) and `;
    const measured =
      'r.ticket_number, r.kind, r.nth, r.at, r.seconds, r.business_seconds, r.held, r.score, r.agent_score';
    const slice = 's.team_id, s.agent_id, s.category_id, s.channel, s.priority';
    const known = `select ${measured}, ${slice} from figure r join figure_slice s on s.id = r.slice_id
      where ${isOne}r.${this.#period} and ${this.#slices}${this.#known}`;
    if (this.#live === '') return `(${known})`;
    return `(${known} union all select ${measured}, ${slice} from ${this.#live} r
      cross join lateral (select r.team_id, r.agent_id, r.category_id, r.channel, r.priority) s
      where ${isOne}r.${this.#period} and ${this.#slices})`;
  }
}
