import type { StretchKind } from '@hlm-desk/shared/sla/stretches';

const words: Record<Exclude<StretchKind, 'HOLIDAY'>, string> = {
  RUNNING: 'Running',
  PENDING: 'Waiting for the customer',
  ON_HOLD: 'Waiting for a third party',
  RESOLVED: 'Solved, until it was reopened',
  OUTSIDE_HOURS: 'Outside business hours',
};

/** Why a time counted or not, in plain English words. */
export const inWords = (kind: StretchKind, holiday: string | null) =>
  kind === 'HOLIDAY' ? `Holiday: ${holiday}` : words[kind];
