-- What was marked as unread stays so until its ticket is read once more.
alter table read_mark add column read_at timestamptz;
alter table notification add column unread_at timestamptz;
