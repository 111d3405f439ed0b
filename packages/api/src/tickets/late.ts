import type { Expression } from '../platform/tree.ts';

type Clock = () => Date;

/** When the soonest of what is promised is due; where nothing is, after all else. */
export const soonestDue = (ticket: string) =>
  `coalesce((select min(d.due_at) from sla_timer d where d.ticket_id = ${ticket}.id and d.state = 'RUNNING'), 'infinity')`;

/** Less than a quarter of the time that is promised is left, or none. By an index of those few. */
export const isBreaching =
  (now: Clock): Expression =>
  (ticket, { bind }) =>
    `${ticket}.id in (select b.ticket_id from sla_timer b where b.state = 'RUNNING' and b.warns_at <= ${bind(now())})`;

/** Something that was promised is late. The warning comes before: by the same index. */
export const isOverdue =
  (now: Clock): Expression =>
  (ticket, { bind }) => {
    const at = bind(now());
    return `${ticket}.id in (select b.ticket_id from sla_timer b where b.state = 'RUNNING' and b.warns_at <= ${at} and b.due_at <= ${at})`;
  };
