/** A clock that stands still until a test moves it. */
export interface Clock {
  now: () => Date;
  set: (moment: Date | string) => void;
  advance: (span: { seconds?: number; minutes?: number; hours?: number; days?: number }) => void;
}

/** Noon of the day on which the factories' people come to the desk in the morning. */
export const noon = new Date('2026-11-20T12:00:00.000Z');

export function stillClock(start: Date = noon): Clock {
  let moment = start.getTime();
  return {
    now: () => new Date(moment),
    set: (to) => {
      moment = new Date(to).getTime();
    },
    advance: ({ seconds = 0, minutes = 0, hours = 0, days = 0 }) => {
      moment += 1000 * (seconds + 60 * (minutes + 60 * (hours + 24 * days)));
    },
  };
}
