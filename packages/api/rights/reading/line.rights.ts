import { expect } from 'vitest';
import { everybody, insiders, seers, staff } from '../actor.ts';
import type { LineScene } from '../line.ts';
import { an, type Cells, type Place } from '../place.ts';

/** What those who wait are told of the line, and what of it those who work there. */
export function lineRights({ queue, call, position, now }: LineScene): Place[] {
  const place: Record<string, Cells> = {
    queue: [[seers, { id: queue.id }]],
    position: [[seers, position]],
    waiting: [[seers, 3]],
    estimatedWait: [[seers, an('WaitEstimate')]],
    noEstimateReason: [],
    change: [],
    asOf: [[seers, now]],
  };
  const range: Record<string, Cells> = {
    lowSeconds: [[everybody, expect.any(Number)]],
    highSeconds: [[everybody, expect.any(Number)]],
  };
  return [
    { type: 'QueuePosition', path: `${call} { queuePosition { * } }`, reach: seers, fields: place },
    {
      type: 'WaitEstimate',
      path: `${call} { queuePosition { estimatedWait { * } } }`,
      reach: seers,
      fields: range,
    },
    {
      type: 'WaitEstimate',
      path: `${call} { queue { estimatedWait { * } } }`,
      reach: insiders,
      fields: range,
    },
    {
      type: 'Queue',
      path: `${call} { queuePosition { queue { * } } }`,
      reach: seers,
      fields: {
        name: [[seers, 'Line']],
        waitingCount: [
          [staff, 3],
          [everybody, 0],
        ],
        estimatedWait: [[staff, an('WaitEstimate')]],
        noEstimateReason: [],
      },
    },
  ];
}
