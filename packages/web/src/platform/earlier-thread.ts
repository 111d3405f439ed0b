import type { Earlier } from './use-earlier.ts';

interface PageInfo {
  hasPreviousPage: boolean;
  startCursor: string | null;
}

/** A ticket's messages and events, as far as they are shown. */
export interface Stretch {
  number: number;
  messages: { edges: { node: { createdAt: string } }[]; pageInfo: PageInfo };
  history: { edges: { node: { at: string } }[]; pageInfo: PageInfo };
}

/** The messages before those that are shown, and the events that go with them; null at the beginning. */
export function earlierMessages({ number, messages, history }: Stretch): Earlier | null {
  if (!messages.pageInfo.hasPreviousPage) return null;
  return { number, before: messages.pageInfo.startCursor, ...eventsBefore(history) };
}

/**
 * The events between the messages that are shown and are not read yet: every message is an event,
 * too, so that a page of events may cover less time than one of messages. Null where none is missing.
 */
export function missingEvents({ number, messages, history }: Stretch): Earlier | null {
  const [message] = messages.edges;
  const [event] = history.edges;
  const reached = event !== undefined && event.node.at < (message?.node.createdAt ?? '');
  if (reached || !history.pageInfo.hasPreviousPage) return null;
  return { number, withMessages: false, ...eventsBefore(history) };
}

const eventsBefore = ({ pageInfo }: Stretch['history']) => ({
  beforeEvent: pageInfo.startCursor,
  withEvents: pageInfo.hasPreviousPage,
});
