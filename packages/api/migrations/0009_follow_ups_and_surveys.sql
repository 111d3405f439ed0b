-- Which ticket goes on with which: words on what was closed long ago open a new one.
create table follow_up (
  ticket_id text primary key references ticket,
  -- What it follows. One ticket is followed by one, at most.
  follows_id text not null unique references ticket,
  check (ticket_id <> follows_id)
);

-- Resolved tickets whose customer will be asked how it was, and when.
create table survey (
  ticket_id text primary key references ticket,
  due_at timestamptz not null
);
create index survey_due on survey (due_at);

-- Links by which one resolution is rated without signing in.
create table survey_link (
  -- SHA-256 of the token, hexadecimal.
  id text primary key,
  ticket_id text not null references ticket,
  -- Which resolution it asks about: the ticket's reopen_count at that time.
  resolution integer not null,
  created_at timestamptz not null
);
create index survey_link_created on survey_link (created_at);

-- Of the agent, beside the outcome; null where nothing was said of them.
alter table rating add column agent_score integer
  constraint rating_agent_score_check check (agent_score between 1 and 5);
-- Who resolved it.
alter table rating add column agent_id text references person;
