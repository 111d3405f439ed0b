import { inLine, lineOrder } from '../queues/in-line.ts';
import { queueTree } from '../queues/queue.tree.ts';
import { ticketTree } from './ticket.tree.ts';

/** How many stand in line counts everybody, as for the customers who stand there. */
queueTree.fields.waitingCount = {
  sql: (queue) =>
    `(select count(*) from ticket w where w.queue_id = ${queue}.id and ${inLine('w')})`,
};

queueTree.fields.oldestWaitingSince = {
  sql: (queue) =>
    `(select min(w.line_since) from ticket w where w.queue_id = ${queue}.id and ${inLine('w')})`,
};

queueTree.fields.tickets = {
  connection: () => ticketTree,
  where: (ticket, queue) => `${ticket}.queue_id = ${queue}.id and ${inLine(ticket)}`,
  order: lineOrder,
};
