import type { Stretch } from './ExplainedTimer.tsx';

type Kind = Stretch['kind'];

const stripes = (degrees: number, colour: string) =>
  `repeating-linear-gradient(${degrees}deg, var(${colour}) 0 1.5px, transparent 1.5px 5px)`;

/** Each kind has a pattern of its own, not only a colour. As images they also stay in high contrast. */
export const patterns: Record<Kind, { backgroundImage: string; backgroundSize?: string }> = {
  RUNNING: { backgroundImage: 'linear-gradient(var(--brand-solid) 0 0)' },
  PENDING: { backgroundImage: stripes(45, '--warn') },
  ON_HOLD: { backgroundImage: stripes(-45, '--info') },
  RESOLVED: { backgroundImage: stripes(90, '--ok') },
  OUTSIDE_HOURS: { backgroundImage: stripes(0, '--control') },
  HOLIDAY: {
    backgroundImage: 'radial-gradient(var(--ink-3) 1px, transparent 1.5px)',
    backgroundSize: '5px 5px',
  },
};
