-- Who chose to be written of a breach is written of it, also where a warning came minutes before.
alter table notification add column mailed_kind notification_kind;
