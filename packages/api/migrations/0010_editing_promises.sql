-- Policies and calendars are edited at the desk. Whoever was promised something by one that is
-- deleted keeps it, so rows stay; its name is free again.
alter table calendar add column deleted_at timestamptz;
alter table calendar drop constraint calendar_name_key;
create unique index calendar_named on calendar (lower(name)) where deleted_at is null;
alter table sla_policy drop constraint sla_policy_name_key;
create unique index sla_policy_named on sla_policy (lower(name)) where deleted_at is null;

-- How many open tickets a version is kept for, and which of them are behind.
create index ticket_promised on ticket (sla_policy_version_id, calendar_version_id, id)
  where status in ('NEW', 'IN_PROGRESS', 'PENDING', 'ON_HOLD');

-- The open tickets of a policy are brought to its newest version, some at a time.
create table sla_reapplication (
  id text primary key default new_id('slr'),
  policy_id text not null references sla_policy,
  started_by text references person,
  started_at timestamptz not null,
  -- How many there were to change; at the end, how many were changed.
  total integer not null,
  done integer not null default 0,
  -- Of how many something is overdue since.
  breached integer not null default 0,
  finished_at timestamptz
);
create index sla_reapplication_of_policy on sla_reapplication (policy_id, started_at desc);
-- One at a time.
create unique index sla_reapplication_running on sla_reapplication (policy_id)
  where finished_at is null;
