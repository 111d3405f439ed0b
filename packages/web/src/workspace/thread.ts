import type { ThreadFragment } from '../graphql/graphql.ts';
import { daysAgo } from '../text/times.ts';
import { toldEvent } from '../tickets/told-event.ts';

export type ThreadMessage = ThreadFragment['messages']['edges'][number]['node'];
export type ThreadEvent = ThreadFragment['history']['edges'][number]['node'];

export type ThreadItem =
  | { kind: 'day'; id: string; at: string }
  | { kind: 'message'; id: string; at: string; message: ThreadMessage }
  | { kind: 'event'; id: string; at: string; event: ThreadEvent };

/** What a message, a chip or a panel beside the thread says anyway. */
const untold = new Set(['message.replied', 'message.noted', 'ticket.rated', 'sla.applied']);

/**
 * Messages and events in one order, with the days between them. What comes first begins a day only
 * where nothing comes before it: a line that goes away again cannot hold the reader's place.
 */
export function threadOf(
  messages: readonly ThreadMessage[],
  events: readonly ThreadEvent[],
  whole: boolean,
): ThreadItem[] {
  const first = messages[0]?.createdAt ?? '';
  const items: ThreadItem[] = [
    ...messages.map((message): ThreadItem => {
      return { kind: 'message', id: message.id, at: message.createdAt, message };
    }),
    ...events
      .filter(({ kind, at }) => !untold.has(kind) && at >= first)
      .map((event): ThreadItem => {
        return { kind: 'event', id: event.id, at: event.at, event: toldEvent(event, messages) };
      }),
  ];
  return withDays(items.sort(inOrder), whole);
}

/** At the same moment the message comes first: it is what caused the event. */
const inOrder = (a: ThreadItem, b: ThreadItem) =>
  a.at.localeCompare(b.at) || Number(a.kind === 'event') - Number(b.kind === 'event');

function withDays(items: readonly ThreadItem[], whole: boolean): ThreadItem[] {
  return items.flatMap((item, place): ThreadItem[] => {
    const before = items[place - 1];
    const begins = before ? daysAgo(new Date(before.at), new Date(item.at)) > 0 : whole;
    return begins ? [{ kind: 'day', id: `day ${item.at}`, at: item.at }, item] : [item];
  });
}
