/** By what figures are broken down. */
export const breakdowns = ['TEAM', 'AGENT', 'CATEGORY', 'CHANNEL', 'PRIORITY', 'DAY'] as const;

export type Breakdown = (typeof breakdowns)[number];
