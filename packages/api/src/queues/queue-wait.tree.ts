import type { TreeField } from '../platform/tree.ts';
import { isStaff } from '../platform/viewer.ts';
import { inLine } from './in-line.ts';
import { queueTree } from './queue.tree.ts';

/** What the estimate for the next one rests on. */
export interface LineOfQueue {
  /** Null for whoever does not work at the desk. */
  $line: { queueId: string; waiting: number } | null;
}

const line: TreeField = {
  raw: {
    $line: (queue, { viewer }) =>
      isStaff(viewer)
        ? `json_build_object('queueId', ${queue}.id, 'waiting',
            (select count(*) from ticket w where w.queue_id = ${queue}.id and ${inLine('w')}))`
        : 'null',
  },
};

Object.assign(queueTree.fields, { estimatedWait: line, noEstimateReason: line });
