import { Refusal } from '../platform/refusal.ts';

/** Takes an event's cursor apart; what no event has is refused. */
export function readCursor(cursor: string, field: string) {
  const match = /^(\d{1,18})\.(\d{1,18})$/.exec(cursor);
  const [, writtenBy, eventId] = match ?? [];
  if (writtenBy === undefined || eventId === undefined) {
    throw new Refusal('INVALID', 'This cursor was not given out with an event.', { field });
  }
  return { writtenBy, eventId };
}
