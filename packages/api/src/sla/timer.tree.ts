import { column, type Expression, type TreeField, type TreeType } from '../platform/tree.ts';
import { ticketVisible } from '../tickets/ticket.policy.ts';
import { ticketTree } from '../tickets/ticket.tree.ts';

/** Where something is promised: a timer exists for whoever sees its ticket. */
const isPromised: Expression = (timer) => `${timer}.target_seconds is not null`;

/** Out of which the reckoned fields are made. */
const kept: TreeField = {
  raw: {
    $timer: (timer) => `json_build_object(
      'metric', ${timer}.metric, 'round', ${timer}.round, 'state', ${timer}.state,
      'targetSeconds', ${timer}.target_seconds, 'calendarVersionId', ${timer}.calendar_version_id,
      'startedAt', ${timer}.started_at, 'aimedAt', ${timer}.aimed_at, 'endedAt', ${timer}.ended_at,
      'pauses', ${timer}.pauses, 'breachedAt', ${timer}.breached_at,
      'breachCause', ${timer}.breach_cause)`,
  },
};

export const timerTree: TreeType = {
  name: 'SlaTimer',
  table: 'sla_timer',
  visible: (timer, scope) =>
    `${isPromised(timer, scope)} and exists (select from ticket st where st.id = ${timer}.ticket_id and ${ticketVisible('st', scope)})`,
  order: [
    { sql: (timer) => `${timer}.metric::text`, type: 'text' },
    { sql: (timer) => `${timer}.round`, type: 'integer' },
  ],
  fields: {
    id: column('id'),
    metric: column('metric'),
    state: column('state'),
    targetSeconds: column('target_seconds'),
    startedAt: column('started_at'),
    dueAt: column('due_at'),
    warnsAt: column('warns_at'),
    breachedAt: column('breached_at'),
    fulfilledAt: {
      sql: (timer) => `case when ${timer}.state = 'FULFILLED' then ${timer}.ended_at end`,
    },
    elapsedSeconds: kept,
    remainingSeconds: kept,
    asOf: kept,
    stretches: kept,
  },
};

/** The ticket above has been seen already. Of answers only the one owed last is shown. */
ticketTree.fields.slaTimers = {
  many: () => ({ ...timerTree, visible: isPromised }),
  where: (timer, ticket) =>
    `${timer}.ticket_id = ${ticket}.id and not exists (
      select from sla_timer later where later.ticket_id = ${timer}.ticket_id
        and later.metric = ${timer}.metric and later.round > ${timer}.round)`,
};
