-- What is about to be late, or late, is few of many: the board counts and narrows by it.
create index sla_timer_warned on sla_timer (warns_at) where state = 'RUNNING';
