import { personTree } from '../identity/person.tree.ts';
import { column, nobody, type TreeType } from '../platform/tree.ts';
import { ticketTree } from '../tickets/ticket.tree.ts';

/** Shown with its ticket alone. */
const ratingTree: TreeType = {
  name: 'SatisfactionRating',
  table: 'rating',
  visible: nobody,
  order: [{ sql: (rating) => `${rating}.resolution`, type: 'integer', descending: true }],
  fields: {
    score: column('score'),
    agentScore: column('agent_score'),
    comment: column('comment'),
    ratedAt: column('rated_at'),
    changeableUntil: { raw: { $ratedAt: (rating) => `${rating}.rated_at` } },
    agent: {
      one: () => personTree,
      where: (person, rating) => `${person}.id = ${rating}.agent_id`,
      known: true,
    },
  },
};

/** What is said beforehand of a ticket that waits for its customer. */
ticketTree.fields.silenceEndsAt = {
  sql: (ticket) => `(select s.ends_at from silence s where s.ticket_id = ${ticket}.id)`,
};

/** The rating of the present resolution, else the newest. */
ticketTree.fields.satisfaction = {
  one: () => ratingTree,
  where: (rating, ticket) =>
    `${rating}.ticket_id = ${ticket}.id and ${rating}.resolution = (
      select max(n.resolution) from rating n where n.ticket_id = ${ticket}.id)`,
  known: true,
};
