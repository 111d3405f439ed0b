-- Figures ----------------------------------------------------------------------------------------

create type figure_kind as enum ('OPENED', 'TAKEN', 'ANSWERED', 'RESOLVED', 'REOPENED', 'RATED',
  'WAIT_SHOWN', 'FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION');

-- By what figures are narrowed and broken down: the few combinations that there are.
create table figure_slice (
  id integer primary key generated always as identity,
  team_id text not null,
  -- Whoever did it or had the ticket then; null where nobody had.
  agent_id text,
  category_id text,
  channel channel_kind not null,
  priority ticket_priority not null,
  unique nulls not distinct (team_id, agent_id, category_id, channel, priority)
);

-- What is measured of tickets, worked out of the ledger: a ticket's rows are replaced as a whole.
-- Nothing here refers to other tables, for that would lock rows that people work on.
create table figure (
  ticket_number integer not null,
  kind figure_kind not null,
  -- Which of several, from 1.
  nth smallint not null,
  at timestamptz not null,
  slice_id integer not null,
  -- Since the opening, without the time in which it was solved; null where nothing is measured.
  seconds integer,
  -- The same in the business hours that the ticket was promised something by; null without.
  business_seconds integer,
  -- Whether what was promised, or shown, held; of a resolution, whether the ticket stayed solved.
  held boolean,
  score smallint,
  primary key (ticket_number, kind, nth)
);
-- All that an answer needs of a kind and a period stands here in one piece.
create index figure_in_time on figure (kind, at)
  include (slice_id, seconds, business_seconds, held, score, ticket_number);

-- The wait that was told of a ticket soon after its opening.
create table shown_wait (
  ticket_id text primary key,
  low_seconds integer not null,
  high_seconds integer not null,
  shown_at timestamptz not null
);

-- How far the ledger has been followed, and the tickets from before.
create table figure_progress (
  only_row boolean primary key default true check (only_row),
  written_by bigint not null,
  id bigint not null,
  -- Tickets up to this number are done, of those up to the last that there was at the beginning.
  filled_to integer not null default 0,
  fill_to integer not null
);
insert into figure_progress (written_by, id, fill_to)
  select ledger_horizon() - 1, 9007199254740991, coalesce(max(number), 0) from ticket;
