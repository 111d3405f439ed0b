import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { channelKinds } from '../board/board-filter.ts';
import type { FiguresBy, FiguresInput } from '../graphql/graphql.ts';
import { ownZone } from '../text/times.ts';

export const ranges = ['today', '7d', '30d', '90d'] as const;

export type Range = (typeof ranges)[number];

const daysIn: Record<Range, number> = { today: 1, '7d': 7, '30d': 30, '90d': 90 };

export const breakdowns = ['TEAM', 'AGENT', 'CATEGORY', 'CHANNEL', 'PRIORITY'] as const;

/** What a report shows; it stands in the address, so it can be sent and gone back to. */
export interface ReportFilter {
  range: Range;
  /** Days of one's own, as in 2026-11-22, in place of the range; both belong to the period. */
  days: { from: string; to: string } | null;
  teamId: string | undefined;
  agentId: string | undefined;
  categoryId: string | undefined;
  channel: (typeof channelKinds)[number] | undefined;
  priority: (typeof ticketPriorities)[number] | undefined;
  by: Exclude<FiguresBy, 'DAY'>;
  /** Whether times are in business hours. */
  business: boolean;
}

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(+new Date(`${text}T00:00`));

/** Reads the address; what it does not know is left out rather than sent on. */
export function filterOf(params: URLSearchParams): ReportFilter {
  const word = (name: string) => params.get(name)?.trim() || undefined;
  const one = <Word extends string>(name: string, words: readonly Word[]) =>
    words.find((known) => known === word(name)?.toUpperCase());
  const [from, to] = [params.get('from'), params.get('to')];
  return {
    range: ranges.find((range) => range === params.get('range')) ?? '30d',
    days: isDay(from) && isDay(to) && from <= to ? { from, to } : null,
    teamId: word('team'),
    agentId: word('agent'),
    categoryId: word('category'),
    channel: one('channel', channelKinds),
    priority: one('priority', ticketPriorities),
    by: one('by', breakdowns) ?? 'TEAM',
    business: params.get('clock') === 'business',
  };
}

export function paramsOf(filter: ReportFilter): URLSearchParams {
  const params = new URLSearchParams();
  const { days, range, by } = filter;
  if (days) {
    params.set('from', days.from);
    params.set('to', days.to);
  } else if (range !== '30d') params.set('range', range);
  if (filter.teamId) params.set('team', filter.teamId);
  if (filter.agentId) params.set('agent', filter.agentId);
  if (filter.categoryId) params.set('category', filter.categoryId);
  if (filter.channel) params.set('channel', filter.channel.toLowerCase());
  if (filter.priority) params.set('priority', filter.priority.toLowerCase());
  if (by !== 'TEAM') params.set('by', by.toLowerCase());
  if (filter.business) params.set('clock', 'business');
  return params;
}

export const isNarrowed = (filter: ReportFilter) =>
  [filter.teamId, filter.agentId, filter.categoryId, filter.channel, filter.priority].some(Boolean);

export const unnarrowed = (filter: ReportFilter): ReportFilter => ({
  ...filter,
  teamId: undefined,
  agentId: undefined,
  categoryId: undefined,
  channel: undefined,
  priority: undefined,
});

/** Midnight of a day where the reader is, and of the day that many days later. */
function midnight(day: string, later = 0): Date {
  const moment = new Date(`${day}T00:00`);
  moment.setDate(moment.getDate() + later);
  return moment;
}

const dayOf = (moment: Date) =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** What to ask for, with days as they begin where the reader is. */
export function inputOf(filter: ReportFilter, today: Date): FiguresInput {
  const last = filter.days?.to ?? dayOf(today);
  const first = filter.days?.from ?? dayOf(midnight(last, 1 - daysIn[filter.range]));
  const some = <Value>(value: Value | undefined) => (value === undefined ? null : [value]);
  return {
    from: midnight(first).toISOString(),
    to: midnight(last, 1).toISOString(),
    zone: ownZone(),
    teamIds: some(filter.teamId),
    agentIds: some(filter.agentId),
    categoryIds: some(filter.categoryId),
    channels: some(filter.channel),
    priorities: some(filter.priority),
  };
}

/** The first and the last day of the time that the period is compared with: just before it, as long. */
export function timeBefore({ from, to }: FiguresInput) {
  const [start, end] = [+new Date(from), +new Date(to)];
  return { first: new Date(2 * start - end), last: new Date(start - 1) };
}

/** Where the same is found as a table; `by` names how it is broken down, or the tickets. */
export function csvPath(input: FiguresInput, by: FiguresBy | null): string {
  const params = new URLSearchParams({ zone: input.zone });
  params.set('from', String(input.from));
  params.set('to', String(input.to));
  if (by) params.set('by', by);
  const lists = ['teamIds', 'agentIds', 'categoryIds', 'channels', 'priorities'] as const;
  for (const name of lists)
    for (const value of input[name] ?? []) params.append(name, String(value));
  return `/figures/${by ? 'breakdown' : 'tickets'}.csv?${params}`;
}
