import { setTimeout as pause } from 'node:timers/promises';

interface Turn {
  place: number;
  over: Promise<unknown>;
}

/** Workers that look for jobs at one moment may get them in any order. */
const gatheringMs = 50;

/** Does what waits in one lane one after the other, by place, however closely together it comes. */
export function inTurn() {
  const lanes = new Map<string, Set<Turn>>();
  return async <Done>(lane: string, place: number, work: () => Promise<Done>): Promise<Done> => {
    const turns = lanes.get(lane) ?? new Set();
    lanes.set(lane, turns);
    const done = pause(gatheringMs).then(async () => {
      for (let before = earlier(turns, place); before; before = earlier(turns, place)) {
        await before.over;
      }
      return work();
    });
    const turn = { place, over: done.catch(() => {}) };
    turns.add(turn);
    try {
      return await done;
    } finally {
      turns.delete(turn);
      if (turns.size === 0) lanes.delete(lane);
    }
  };
}

const earlier = (turns: Set<Turn>, place: number) =>
  [...turns].find((other) => other.place < place);
