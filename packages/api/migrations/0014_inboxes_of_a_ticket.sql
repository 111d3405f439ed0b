-- Whoever has something unread of a ticket is looked up when it goes elsewhere.
create index notification_ticket on notification (ticket_id) where read_at is null;
