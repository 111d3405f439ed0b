import type { Desk } from '../platform/context.ts';
import type { Live } from '../platform/live.ts';
import { Line } from './line.ts';

const lines = new WeakMap<Live, Map<string, Line>>();

/** The line of a queue, the same for all who watch it in this process; it ends with the last. */
export function lineOf(desk: Desk, queueId: string): Line {
  const watched = lines.get(desk.live) ?? new Map<string, Line>();
  lines.set(desk.live, watched);
  const line = watched.get(queueId) ?? new Line(desk, queueId, () => watched.delete(queueId));
  watched.set(queueId, line);
  return line;
}

/** How many lines are watched: a leak shows here. */
export const lineCount = ({ live }: Desk) => lines.get(live)?.size ?? 0;
