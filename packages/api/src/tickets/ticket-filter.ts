import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import type { ChannelKind } from '../platform/channel.ts';
import type { Desk } from '../platform/context.ts';
import type { Expression } from '../platform/tree.ts';
import { isBreaching } from './late.ts';

/** What narrows a list of tickets or the board; what is absent narrows nothing. */
export interface Narrowing {
  search?: string | null;
  statuses?: TicketStatus[] | null;
  priorities?: TicketPriority[] | null;
  channels?: ChannelKind[] | null;
  queueId?: string | null;
  teamId?: string | null;
  categoryId?: string | null;
  assigneeId?: string | null;
  customerId?: string | null;
  mine?: boolean | null;
  unassigned?: boolean | null;
  open?: boolean | null;
  breaching?: boolean | null;
  untriaged?: boolean | null;
}

const columns = {
  queueId: 'queue_id',
  teamId: 'team_id',
  categoryId: 'category_id',
  assigneeId: 'assignee_id',
  customerId: 'customer_id',
} as const;

const lists = {
  statuses: ['status', 'ticket_status[]'],
  priorities: ['priority', 'ticket_priority[]'],
  channels: ['channel', 'channel_kind[]'],
} as const;

/** Nobody has had it, and nobody of the desk has said where it belongs. */
const isUntriaged = (ticket: string) =>
  `${ticket}.status = 'NEW' and ${ticket}.assignee_id is null and ${ticket}.triaged_at is null`;

/** A number, words of the subject, or a customer's name. */
const matching =
  (search: string): Expression =>
  (ticket, { bind }) => {
    const words = bind(`%${search.replace(/[\\%_]/g, '\\$&')}%`);
    const number = /^#?(\d{1,9})$/.exec(search.trim())?.[1];
    const byNumber = number === undefined ? '' : `or ${ticket}.number = ${bind(Number(number))}`;
    return `(${ticket}.subject ilike ${words} or exists (select from person s where s.id = ${ticket}.customer_id and s.name ilike ${words}) ${byNumber})`;
  };

/** The condition that a ticket meets the narrowing, at the moment in which it is asked. */
export const meets =
  (narrowing: Narrowing, { now }: Pick<Desk, 'now'>): Expression =>
  (ticket, scope) => {
    const { bind, viewer } = scope;
    const conditions: string[] = [];
    for (const [key, [name, type]] of Object.entries(lists)) {
      const wanted = narrowing[key as keyof typeof lists];
      if (wanted) conditions.push(`${ticket}.${name} = any(${bind(wanted)}::${type})`);
    }
    for (const [key, name] of Object.entries(columns)) {
      const wanted = narrowing[key as keyof typeof columns];
      if (wanted != null) conditions.push(`${ticket}.${name} = ${bind(wanted)}`);
    }
    if (narrowing.mine) conditions.push(`${ticket}.assignee_id = ${bind(viewer.id)}`);
    if (narrowing.unassigned) conditions.push(`${ticket}.assignee_id is null`);
    if (narrowing.open === true) conditions.push(`${ticket}.status not in ('RESOLVED', 'CLOSED')`);
    if (narrowing.open === false) conditions.push(`${ticket}.status in ('RESOLVED', 'CLOSED')`);
    if (narrowing.breaching != null) {
      conditions.push(`(${isBreaching(now)(ticket, scope)}) = ${narrowing.breaching}`);
    }
    if (narrowing.untriaged) conditions.push(isUntriaged(ticket));
    if (narrowing.search?.trim()) conditions.push(matching(narrowing.search.trim())(ticket, scope));
    return conditions.join(' and ') || 'true';
  };
