-- The board counts its columns by what stands in the index alone, however many tickets are open.
create index ticket_counted on ticket (status, team_id, assignee_id, id) where status <> 'CLOSED';
