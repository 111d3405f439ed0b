import type { Expression } from '../platform/tree.ts';
import { isStaff } from '../platform/viewer.ts';
import { inLine, lineOrder } from '../queues/in-line.ts';
import { queueTree } from '../queues/queue.tree.ts';
import { ticketTree } from './ticket.tree.ts';

/** Of the line as a whole, whoever may see which of its tickets. Customers know their place only. */
const ofLine =
  (sum: string, forOthers: string): Expression =>
  (queue, { viewer }) =>
    isStaff(viewer)
      ? `(select ${sum} from ticket w where w.queue_id = ${queue}.id and ${inLine('w')})`
      : forOthers;

queueTree.fields.waitingCount = { sql: ofLine('count(*)', '0') };
queueTree.fields.oldestWaitingSince = { sql: ofLine('min(w.line_since)', 'null') };

queueTree.fields.tickets = {
  connection: () => ticketTree,
  where: (ticket, queue) => `${ticket}.queue_id = ${queue}.id and ${inLine(ticket)}`,
  order: lineOrder,
};
