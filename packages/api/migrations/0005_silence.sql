-- Tickets that wait for a word of their customer, and what the desk does if none comes.
create table silence (
  ticket_id text primary key references ticket,
  -- PENDING or RESOLVED: in which state it waits.
  status ticket_status not null check (status in ('PENDING', 'RESOLVED')),
  since timestamptz not null,
  reminders_sent integer not null default 0,
  -- When the next reminder is due or, after the last one, the end.
  next_at timestamptz not null,
  -- When the ticket is resolved or closed by itself.
  ends_at timestamptz not null
);
create index silence_next on silence (next_at);
