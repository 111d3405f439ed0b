-- When somebody of the desk had looked at a new ticket and knew where it belongs; null until then.
alter table ticket add column triaged_at timestamptz;
-- Those that wait for this are few of many.
create index ticket_untriaged on ticket (team_id, id)
  where status = 'NEW' and assignee_id is null and triaged_at is null;
-- Lists are sorted by the soonest of what is promised.
create index sla_timer_running on sla_timer (ticket_id, due_at) where state = 'RUNNING';
-- What a team and its people have solved lately.
create index ticket_solved on ticket (team_id, resolved_at, assignee_id) where resolved_at is not null;
