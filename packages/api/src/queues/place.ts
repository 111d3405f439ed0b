import type { WaitEstimate } from '@hlm-desk/shared/wait-estimate';

export const positionChanges = ['TAKEN', 'LEFT', 'OVERTAKEN', 'PRIORITY', 'MOVED'] as const;

/** Why somebody's position is not the one that they were told last. */
export type PositionChange = (typeof positionChanges)[number];

/** Where somebody stands in line. */
export interface Place {
  queue: { id: string; name: string };
  /** One more than those ahead. */
  position: number;
  /** How many stand in line. */
  waiting: number;
  wait: WaitEstimate;
  change: PositionChange | null;
  /** RFC 3339. */
  asOf: string;
}
