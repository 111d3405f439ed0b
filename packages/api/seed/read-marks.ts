import type { Stage } from './stage.ts';

interface ReadMark {
  personId: string;
  ticketId: string;
  sequence: number;
}

const hour = 3_600_000;

/**
 * How far everybody has read a ticket: whoever took part up to what they did last, and up to
 * yesterday anyway; the dispatcher everything but the last two hours. The rest shows as unread.
 */
export function readMarks({ ticket, entries, cast }: Stage, now: Date): ReadMark[] {
  const seenUntil = (personId: string) => {
    const idle = personId === cast.people.kim ? 2 * hour : 20 * hour;
    const read = entries.filter(
      (entry) => entry.actorId === personId || +entry.happenedAt <= +now - idle,
    );
    return read.at(-1)?.sequence ?? 0;
  };
  const readers = new Set([cast.people.kim, ticket.customerId]);
  for (const { actorId } of entries) if (actorId !== null) readers.add(actorId);
  return [...readers]
    .map((personId) => ({ personId, ticketId: ticket.id, sequence: seenUntil(personId) }))
    .filter(({ sequence }) => sequence > 0);
}
