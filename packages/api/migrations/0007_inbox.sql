-- Who is told what ---------------------------------------------------------------------------------

-- Those who work at the desk are looked up by what they do; customers are many and never are.
create index person_staff on person (role) where role <> 'CUSTOMER';

-- From what can wait to what cannot: of several about one ticket the weightiest is named.
create type notification_kind as enum (
  'RECEIVED', 'NEAR_FRONT', 'TAKEN', 'ASSIGNED', 'ANSWERED', 'CLOSED', 'RESOLVED',
  'WAITING_FOR_YOU', 'ABOUT_TO_CLOSE', 'MENTIONED', 'WARNING', 'ESCALATED', 'LOW_RATING', 'BREACH'
);
create type notification_channel as enum ('EMAIL', 'PUSH');

create table notification (
  id text primary key default new_id('ntf'),
  person_id text not null references person,
  ticket_id text not null references ticket,
  kind notification_kind not null,
  -- Of the weightiest of those that it stands for, the newest.
  event_id text not null,
  -- Of the newest: who has read the ticket as far has read this.
  sequence integer not null,
  count integer not null default 1,
  began_at timestamptz not null,
  happened_at timestamptz not null,
  read_at timestamptz
);
create index notification_inbox on notification (person_id, happened_at desc, id desc);
create index notification_unread on notification (person_id, ticket_id) where read_at is null;

create table muted_ticket (
  person_id text not null references person,
  ticket_id text not null references ticket,
  primary key (person_id, ticket_id)
);

-- Where somebody chose otherwise than what is usual.
create table notification_choice (
  person_id text not null references person,
  kind notification_kind not null,
  channel notification_channel not null,
  chosen boolean not null,
  primary key (person_id, kind, channel)
);

-- When nobody is to be disturbed, in the wall time of a zone; over midnight where it begins later
-- than it ends.
create table quiet_hours (
  person_id text primary key references person,
  zone text not null,
  begins_at text not null,
  ends_at text not null
);

-- Tickets that were opened far behind: their customers hear when their turn is near.
create table far_behind (ticket_id text primary key references ticket);

-- Up to which entry of the ledger people have been told. What happened before is known to them.
create table told_until (
  written_by bigint not null,
  ledger_id bigint not null
);
insert into told_until select ledger_horizon() - 1, 9007199254740991;

-- By which the desk shows browsers' push services that a message is its own; made on first use.
create table push_key (
  is_only boolean primary key default true check (is_only),
  public_key text not null,
  private_key text not null
);

-- A browser that somebody wants to be reached by, as long as they are signed in there.
create table push_device (
  id text primary key default new_id('psh'),
  person_id text not null references person,
  session_id text not null references session on delete cascade,
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  added_at timestamptz not null
);
create index push_device_person on push_device (person_id);
create index push_device_session on push_device (session_id);
