import type { ConversationFragment } from '../graphql/graphql.ts';
import { daysAgo } from '../text/times.ts';
import { toldEvent } from './told-event.ts';

type Edges<List extends { edges: unknown[] }> = List['edges'][number];
export type ThreadMessage = Edges<ConversationFragment['messages']>['node'];
export type ThreadEvent = Edges<ConversationFragment['history']>['node'];

export type ThreadItem =
  | { kind: 'day'; id: string; at: string }
  | { kind: 'message'; id: string; at: string; message: ThreadMessage }
  | { kind: 'event'; id: string; at: string; event: ThreadEvent };

/** What happened between the messages and helps to understand them. */
const told = new Set([
  'ticket.opened',
  'ticket.claimed',
  'ticket.assigned',
  'ticket.moved',
  'ticket.escalated',
  'ticket.status_changed',
  'ticket.escalation_requested',
  'ticket.escalation_withdrawn',
  'ticket.confirmed',
  'ticket.reopened',
  'ticket.followed_up',
]);

/** Messages and events in one order, with the days between them. */
export function threadOf(messages: ThreadMessage[], events: ThreadEvent[]): ThreadItem[] {
  const first = messages[0]?.createdAt ?? '';
  const items: ThreadItem[] = [
    ...messages.map((message): ThreadItem => {
      return { kind: 'message', id: message.id, at: message.createdAt, message };
    }),
    ...events
      .filter(({ kind, at }) => told.has(kind) && at >= first)
      .map((event): ThreadItem => {
        return { kind: 'event', id: event.id, at: event.at, event: toldEvent(event, messages) };
      }),
  ];
  return withDays(items.sort((a, b) => order(a, b)));
}

/** At the same moment the message comes first: it is what caused the event. */
const order = (a: ThreadItem, b: ThreadItem) =>
  a.at.localeCompare(b.at) || Number(a.kind === 'event') - Number(b.kind === 'event');

function withDays(items: ThreadItem[]) {
  return items.flatMap((item, place): ThreadItem[] => {
    const before = items[place - 1];
    const newDay = before && daysAgo(new Date(before.at), new Date(item.at)) > 0;
    return newDay ? [{ kind: 'day', id: `day ${item.id}`, at: item.at }, item] : [item];
  });
}
