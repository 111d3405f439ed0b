/**
 * Fulfils the answers that the ticket of the row `held` is owed, in a statement: what the timers
 * come to by a reply that changes nothing else. What is late by now is still to be told.
 */
export const fulfilAnswers = (held: string, now: string) =>
  `update sla_timer s set ended_at = ${now}, next_at = case when s.next_at < ${now} then s.next_at end,
     warns_at = case when s.warns_at < ${now} then s.warns_at end,
     state = case when s.target_seconds is null then 'CANCELLED' else 'FULFILLED' end::sla_timer_state,
     breached_at = coalesce(s.breached_at, case when s.due_at < ${now} then s.due_at end)
   from ${held} where s.ticket_id = ${held}.id and s.metric <> 'RESOLUTION' and s.ended_at is null`;

/** Whether what a customer writes changes no timer: nothing is promised, or an answer is owed already. */
export const owesAnswerAlready = (ticket: string) =>
  `(${ticket}.sla_policy_version_id is null or exists (
     select from sla_timer s
     where s.ticket_id = ${ticket}.id and s.metric <> 'RESOLUTION' and s.ended_at is null))`;
