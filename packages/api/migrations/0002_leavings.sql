-- Who left a queue's line without having been taken: estimates of waits count them.
create index ledger_moves on ledger ((event->>'fromQueueId'), happened_at desc) where kind = 'ticket.moved';
