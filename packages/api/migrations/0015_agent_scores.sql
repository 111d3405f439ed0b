-- What customers say of the agent stands beside what they say of the outcome.
alter table figure add column agent_score smallint;

update figure f set agent_score = r.agent_score
from rating r join ticket t on t.id = r.ticket_id
where f.kind = 'RATED' and f.ticket_number = t.number and f.nth = r.resolution + 1;
