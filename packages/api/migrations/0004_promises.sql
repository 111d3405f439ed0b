-- Service-level agreements: what is promised, by which calendar, and how it goes ------------------

create type sla_metric as enum ('FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION');
create type sla_timer_state as enum ('RUNNING', 'PAUSED', 'FULFILLED', 'CANCELLED');

create table calendar (
  id text primary key default new_id('cal'),
  name text not null unique
);

-- Never changed: who was promised something by it is kept to it.
create table calendar_version (
  id text primary key default new_id('cav'),
  calendar_id text not null references calendar,
  version integer not null,
  -- Zone, windows of the week, holidays, days of their own, breaks.
  definition jsonb not null,
  created_at timestamptz not null,
  unique (calendar_id, version)
);

create table sla_policy (
  id text primary key default new_id('slp'),
  name text not null unique,
  calendar_id text not null references calendar,
  -- Of those whose conditions are met the first applies.
  place integer not null,
  deleted_at timestamptz
);

-- Never changed, either.
create table sla_policy_version (
  id text primary key default new_id('spv'),
  policy_id text not null references sla_policy,
  version integer not null,
  -- Targets, steps, and whether ON_HOLD pauses.
  definition jsonb not null,
  -- Conditions; an empty one is met by every ticket.
  category_ids text[] not null default '{}',
  queue_ids text[] not null default '{}',
  organisation_ids text[] not null default '{}',
  customer_ids text[] not null default '{}',
  channels channel_kind[] not null default '{}',
  created_at timestamptz not null,
  unique (policy_id, version)
);

-- What a ticket is promised by; both null where no policy's conditions are met.
alter table ticket
  add column sla_policy_version_id text references sla_policy_version,
  add column calendar_version_id text references calendar_version;

create table sla_timer (
  id text primary key default new_id('sla'),
  ticket_id text not null references ticket,
  metric sla_metric not null,
  -- Each answer owed has a round of its own, from 1.
  round integer not null,
  state sla_timer_state not null,
  -- Null where nothing is promised, or not any more.
  target_seconds integer,
  -- The calendar it is reckoned in; null around the clock.
  calendar_version_id text references calendar_version,
  started_at timestamptz not null,
  -- Since when this is promised.
  aimed_at timestamptz not null,
  ended_at timestamptz,
  pauses jsonb not null,
  -- Null while it stands still.
  due_at timestamptz,
  -- When a quarter of the time is left.
  warns_at timestamptz,
  breached_at timestamptz,
  -- Where it became late because what was promised became shorter.
  breach_cause text,
  -- What has been told of it, each once.
  steps_done text[] not null default '{}',
  -- When the next is to be told.
  next_at timestamptz,
  unique (ticket_id, metric, round)
);
-- Whoever tells what is due looks here, and at nothing else.
create index sla_timer_next on sla_timer (next_at) where next_at is not null;
