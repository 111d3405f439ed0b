import { ticketTree } from '../tickets/ticket.tree.ts';
import { changeableDays } from './rate-ticket.ts';

/** What is said beforehand of a ticket that waits for its customer. */
ticketTree.fields.silenceEndsAt = {
  sql: (ticket) => `(select s.ends_at from silence s where s.ticket_id = ${ticket}.id)`,
};

/** The rating of the present resolution, else the newest. */
ticketTree.fields.satisfaction = {
  raw: {
    $satisfaction: (ticket) => `(select json_build_object('score', s.score, 'comment', s.comment,
      'ratedAt', s.rated_at, 'changeableUntil', s.rated_at + interval '${changeableDays} days')
      from rating s where s.ticket_id = ${ticket}.id order by s.resolution desc limit 1)`,
  },
};
