import type { Stretch } from './ExplainedTimer.tsx';

type Kind = Stretch['kind'];

/** Set where the device sets the colours: then all are drawn in its one. */
const ink = (colour: string) => `var(--stretch, var(${colour}))`;

/** Forced colours take gradients away unless they are told not to. */
export const patternClass =
  'forced-colors:forced-color-adjust-none forced-colors:[--stretch:CanvasText]';

const stripes = (degrees: number, colour: string) =>
  `repeating-linear-gradient(${degrees}deg, ${ink(colour)} 0 1.5px, transparent 1.5px 5px)`;

/** Each kind has a pattern of its own, not only a colour. */
export const patterns: Record<Kind, { backgroundImage: string; backgroundSize?: string }> = {
  RUNNING: { backgroundImage: `linear-gradient(${ink('--brand-solid')} 0 0)` },
  PENDING: { backgroundImage: stripes(45, '--warn') },
  ON_HOLD: { backgroundImage: stripes(-45, '--info') },
  RESOLVED: { backgroundImage: stripes(90, '--ok') },
  OUTSIDE_HOURS: { backgroundImage: stripes(0, '--control') },
  HOLIDAY: {
    backgroundImage: `radial-gradient(${ink('--ink-3')} 1px, transparent 1.5px)`,
    backgroundSize: '5px 5px',
  },
};
