import { type TicketPriority, ticketPriorities } from '@hlm-desk/shared/ticket-priority';

export const channelKinds = [
  'WEB',
  'WHATSAPP',
  'EMAIL',
  'CHAT',
  'PHONE',
  'MESSENGER',
  'SLACK',
  'API',
] as const;

export type ChannelKind = (typeof channelKinds)[number];

/** Which tickets the board shows; it stands in the address, so a view can be sent and gone back to. */
export interface BoardFilter {
  readonly search?: string;
  readonly mine?: true;
  readonly unassigned?: true;
  /** Only what is overdue or about to be. */
  readonly breaching?: true;
  readonly teamId?: string;
  readonly queueId?: string;
  readonly categoryId?: string;
  readonly assigneeId?: string;
  readonly priorities?: TicketPriority[];
  readonly channels?: ChannelKind[];
}

/** Reads the address; what it does not know is left out rather than sent on. */
export function filterOf(params: URLSearchParams): BoardFilter {
  const word = (name: string) => params.get(name)?.trim() || undefined;
  const priorities = ticketPriorities.filter((one) => asked(params, 'priority').has(one));
  const channels = channelKinds.filter((one) => asked(params, 'channel').has(one));
  return withoutEmpty({
    search: word('q')?.slice(0, 200),
    mine: params.get('mine') === '1' ? true : undefined,
    unassigned: params.get('unassigned') === '1' ? true : undefined,
    breaching: params.get('breaching') === '1' ? true : undefined,
    teamId: word('team'),
    queueId: word('queue'),
    categoryId: word('category'),
    assigneeId: word('assignee'),
    priorities: priorities.length > 0 ? priorities : undefined,
    channels: channels.length > 0 ? channels : undefined,
  });
}

const asked = (params: URLSearchParams, name: string) =>
  new Set(params.getAll(name).map((value) => value.toUpperCase()));

export function paramsOf(filter: BoardFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.search) params.set('q', filter.search);
  if (filter.mine) params.set('mine', '1');
  if (filter.unassigned) params.set('unassigned', '1');
  if (filter.breaching) params.set('breaching', '1');
  if (filter.teamId) params.set('team', filter.teamId);
  if (filter.queueId) params.set('queue', filter.queueId);
  if (filter.categoryId) params.set('category', filter.categoryId);
  if (filter.assigneeId) params.set('assignee', filter.assigneeId);
  for (const one of filter.priorities ?? []) params.append('priority', one.toLowerCase());
  for (const one of filter.channels ?? []) params.append('channel', one.toLowerCase());
  return params;
}

/** A filter with some of it changed; undefined takes a part away. */
export const changedFilter = (filter: BoardFilter, change: Loose): BoardFilter =>
  withoutEmpty({ ...filter, ...change });

type Loose = { [Part in keyof BoardFilter]?: BoardFilter[Part] | undefined };

function withoutEmpty(filter: Loose): BoardFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** How many parts narrow the board. */
export const partsOf = (filter: BoardFilter) => Object.keys(filter).length;
