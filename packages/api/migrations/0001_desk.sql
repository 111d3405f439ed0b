create extension if not exists pg_trgm;

create type ticket_status as enum ('NEW', 'IN_PROGRESS', 'PENDING', 'ON_HOLD', 'RESOLVED', 'CLOSED');
create type ticket_priority as enum ('LOW', 'NORMAL', 'HIGH', 'URGENT');
create type channel_kind as enum ('WEB', 'WHATSAPP', 'EMAIL', 'CHAT', 'PHONE', 'MESSENGER', 'SLACK', 'API');
create type message_kind as enum ('PUBLIC_REPLY', 'INTERNAL_NOTE');
create type delivery_state as enum ('QUEUED', 'SENT', 'DELIVERED', 'READ', 'FAILED', 'UNKNOWN');
create type role as enum ('CUSTOMER', 'AGENT', 'LEAD', 'ADMIN');
create type actor_kind as enum ('PERSON', 'BOT', 'SYSTEM', 'API_KEY');

create function new_id(prefix text) returns text language sql volatile
  return prefix || '_' || replace(gen_random_uuid()::text, '-', '');

-- People -----------------------------------------------------------------------------------------

create table organisation (
  id text primary key default new_id('org'),
  name text not null,
  shares_tickets boolean not null default false,
  created_at timestamptz not null default now()
);

create table person (
  id text primary key default new_id('per'),
  name text not null,
  email text,
  phone text,
  role role not null default 'CUSTOMER',
  organisation_id text references organisation,
  password_hash text,
  verified boolean not null default false,
  available boolean not null default true,
  seen_at timestamptz,
  suspended_at timestamptz,
  created_at timestamptz not null default now()
);
-- An address belongs to at most one account; guests, who only claim theirs, have no password.
create unique index person_account on person (lower(email)) where password_hash is not null;
create index person_email on person (lower(email));
create index person_organisation on person (organisation_id);

create table team (
  id text primary key default new_id('tem'),
  name text not null unique,
  level integer not null check (level between 1 and 3)
);

create table team_member (
  team_id text not null references team,
  person_id text not null references person,
  primary key (team_id, person_id)
);
create index team_member_person on team_member (person_id);

create table session (
  -- SHA-256 of the token, hexadecimal: the table alone opens nothing.
  id text primary key,
  person_id text references person,
  -- Set for a guest: the one ticket that the session opens.
  ticket_id text,
  user_agent text not null default '',
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  check ((person_id is null) <> (ticket_id is null))
);
create index session_person on session (person_id);

create table set_up_link (
  id text primary key,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Where tickets wait -----------------------------------------------------------------------------

create table queue (
  id text primary key default new_id('que'),
  name text not null unique,
  team_id text not null references team
);
create index queue_team on queue (team_id);

create table category (
  id text primary key default new_id('cat'),
  name text not null unique,
  description text not null default '',
  place integer not null,
  queue_id text not null references queue,
  priority ticket_priority not null default 'NORMAL',
  customer_may_change_priority boolean not null default false
);

-- Tickets ----------------------------------------------------------------------------------------

create sequence ticket_number start 1001;

create table ticket (
  id text primary key default new_id('tkt'),
  number integer not null unique default nextval('ticket_number'),
  version integer not null default 1,
  subject text not null,
  status ticket_status not null default 'NEW',
  priority ticket_priority not null default 'NORMAL',
  category_id text references category,
  queue_id text not null references queue,
  team_id text not null references team,
  channel channel_kind not null default 'WEB',
  customer_id text not null references person,
  organisation_id text references organisation,
  assignee_id text references person,
  line_since timestamptz not null,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  claimed_at timestamptz,
  acknowledged_at timestamptz,
  first_replied_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  escalation_requested_at timestamptz,
  escalation_reason text,
  reopen_count integer not null default 0,
  hand_off_count integer not null default 0,
  -- How many events it has: the sequence of the newest.
  event_count integer not null default 0,
  check (status <> 'NEW' or assignee_id is null),
  check ((escalation_requested_at is null) = (escalation_reason is null))
);
alter sequence ticket_number owned by ticket.number;
-- A queue is the open tickets that nobody has, in the order in which they will be taken.
create index ticket_in_line on ticket (queue_id, priority desc, line_since, id)
  where assignee_id is null and status in ('NEW', 'IN_PROGRESS');
create index ticket_on_board on ticket (status, priority desc, line_since, id) where status <> 'CLOSED';
create index ticket_of_team on ticket (team_id, status, priority desc, line_since, id) where status <> 'CLOSED';
create index ticket_of_customer on ticket (customer_id, updated_at desc, id desc);
create index ticket_of_organisation on ticket (organisation_id, updated_at desc, id desc);
create index ticket_of_assignee on ticket (assignee_id, status) where assignee_id is not null;
create index ticket_claims on ticket (queue_id, claimed_at desc) where claimed_at is not null;
create index ticket_updated on ticket (updated_at desc, id desc);
create index ticket_team_updated on ticket (team_id, updated_at desc, id desc);
create index ticket_subject on ticket using gin (subject gin_trgm_ops);

create table tracking_link (
  -- SHA-256 of the token, hexadecimal.
  id text primary key,
  ticket_id text not null references ticket,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index tracking_link_ticket on tracking_link (ticket_id);

alter table session add foreign key (ticket_id) references ticket;

-- Who handed a ticket on keeps seeing it.
create table watcher (
  person_id text not null references person,
  ticket_id text not null references ticket,
  primary key (person_id, ticket_id)
);

create table read_mark (
  person_id text not null references person,
  ticket_id text not null references ticket,
  -- Sequence of the newest event that the person has seen.
  sequence integer not null,
  primary key (person_id, ticket_id)
);

create table message (
  id text primary key default new_id('msg'),
  ticket_id text not null references ticket,
  -- Its place in the conversation. Counted over the whole desk: a gap in the ticket's own count
  -- would tell a customer that somebody wrote a note.
  place bigint not null generated always as identity,
  kind message_kind not null,
  author_id text references person,
  author_kind actor_kind not null default 'PERSON',
  channel channel_kind not null default 'WEB',
  body text not null,
  delivery delivery_state not null default 'DELIVERED',
  created_at timestamptz not null
);
create index message_of_ticket on message (ticket_id, place);

create table attachment (
  id text primary key default new_id('att'),
  -- Both null until a message carries it; what nobody sends is deleted after a day.
  ticket_id text references ticket,
  message_id text references message,
  -- Null when a stranger uploaded it for a ticket still to be opened.
  uploader_id text references person,
  -- The ticket of the guest session that uploaded it.
  guest_ticket_id text references ticket,
  name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  created_at timestamptz not null,
  check ((ticket_id is null) = (message_id is null))
);
create index attachment_message on attachment (message_id);
create index attachment_ticket on attachment (ticket_id);
create index attachment_unsent on attachment (created_at) where message_id is null;

create table rating (
  ticket_id text not null references ticket,
  -- Which resolution it rates: the ticket's reopen_count at that time.
  resolution integer not null,
  person_id text references person,
  score integer not null check (score between 1 and 5),
  comment text,
  rated_at timestamptz not null,
  primary key (ticket_id, resolution)
);

-- The ledger -------------------------------------------------------------------------------------

-- Transaction numbers start anew when the data moves to another cluster; this keeps the ledger's
-- clock from running backwards (see docs/decisions).
create table ledger_clock (
  only_row boolean primary key default true check (only_row),
  ahead bigint not null default 0
);
insert into ledger_clock default values;

create function ledger_now() returns bigint language sql stable
  return pg_current_xact_id()::text::bigint + (select ahead from ledger_clock);

-- Everything written before this is visible to everybody; nothing older can still appear.
create function ledger_horizon() returns bigint language sql stable
  return pg_snapshot_xmin(pg_current_snapshot())::text::bigint + (select ahead from ledger_clock);

create table ledger (
  id bigint primary key generated always as identity,
  event_id text not null unique default new_id('evt'),
  ticket_id text references ticket,
  -- The ticket's own gapless sequence, from 1; null for what concerns no ticket.
  sequence integer,
  kind text not null,
  event jsonb not null,
  -- Seen only by those who work at the desk.
  internal boolean not null default false,
  actor_id text references person,
  actor_kind actor_kind not null default 'PERSON',
  cause text,
  happened_at timestamptz not null,
  written_by bigint not null default ledger_now(),
  unique (ticket_id, sequence),
  check ((ticket_id is null) = (sequence is null))
);
create index ledger_in_order on ledger (written_by, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is append-only.';
end $$;

create trigger ledger_is_append_only before update or delete or truncate on ledger
  for each statement execute function refuse_change();

-- What makes the desk dependable -----------------------------------------------------------------

create table idempotency (
  -- SHA-256 of actor, key and place in the request: the key itself is not kept.
  id text primary key,
  body_hash text not null,
  -- The answer, sealed with the key.
  answer bytea not null,
  created_at timestamptz not null
);
create index idempotency_age on idempotency (created_at);

create unlogged table rate_limit (
  id text primary key,
  tokens double precision not null,
  updated_at timestamptz not null
);

-- Letters of a desk that has no mail server: the mailbox of the demo.
create table letter (
  id text primary key default new_id('ltr'),
  message_id text not null unique,
  recipient text not null,
  subject text not null,
  plain text not null,
  html text not null,
  sent_at timestamptz not null
);
create index letter_newest on letter (sent_at desc, id desc);
