import type { Stretch } from '@hlm-desk/shared/sla/stretches';
import { inWords } from './stretch-text.ts';
import type { SlaStretchType } from './timer.type.ts';

/** Stretches as they are told; the last one goes on unless the timer has ended. */
export function shownStretches(stretches: readonly Stretch[], hasEnded: boolean): SlaStretchType[] {
  let passedMs = 0;
  return stretches.map(({ from, to, kind, holiday, openMs }, index) => {
    const isCounted = kind === 'RUNNING';
    // What counts is cut to seconds as a whole, so that the parts add up to it.
    const before = isCounted ? passedMs : 0;
    if (isCounted) passedMs += openMs;
    const isLast = index === stretches.length - 1 && !hasEnded;
    return {
      from: new Date(from).toISOString(),
      to: isLast ? null : new Date(to).toISOString(),
      counted: isCounted,
      kind,
      holiday,
      reason: inWords(kind, holiday),
      businessSeconds: Math.floor((before + openMs) / 1000) - Math.floor(before / 1000),
    };
  });
}
