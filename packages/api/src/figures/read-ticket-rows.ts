import { type Database, runText } from '../platform/database.ts';
import { isLead } from '../platform/viewer.ts';
import { ticketVisible } from '../tickets/ticket.policy.ts';
import { type Asked, FigureQuery } from './figure-query.ts';

/** Ticket numbers at a time: so many rows are held in memory, however many there are. */
const numbersAtOnce = 1000;

export type TicketRow = Record<string, string | number | Date | null>;

const newest = (column: string) =>
  `(array_agg(f.${column} order by f.at desc) filter (where f.kind = 'RATED'))[1]`;

/** Names of columns as they stand in the header, each with what it is. */
const measures: Record<string, string> = {
  opened_at: "max(f.at) filter (where f.kind = 'OPENED')",
  waiting_seconds: "max(f.seconds) filter (where f.kind = 'TAKEN')",
  first_response_seconds: "max(f.seconds) filter (where f.kind = 'ANSWERED')",
  first_response_business_seconds: "max(f.business_seconds) filter (where f.kind = 'ANSWERED')",
  resolved_at: "max(f.at) filter (where f.kind = 'RESOLVED')",
  resolutions: "count(*) filter (where f.kind = 'RESOLVED')::int",
  resolution_seconds: "max(f.seconds) filter (where f.kind = 'RESOLVED')",
  resolution_business_seconds: "max(f.business_seconds) filter (where f.kind = 'RESOLVED')",
  reopenings: "count(*) filter (where f.kind = 'REOPENED')::int",
  promises_met: `count(*) filter (where f.held and f.kind in ('FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION'))::int`,
  promises_breached: `count(*) filter (where not f.held and f.kind in ('FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION'))::int`,
  score: newest('score'),
  agent_score: newest('agent_score'),
};

/** Of the ticket as it is now, where whoever asks sees it now. */
const facts = ['subject', 'status', 'priority', 'channel', 'category', 'team', 'agent'];

/** The driver hands names over in its own way. */
const keyOf = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

export const ticketColumns = ['number', ...facts, ...Object.keys(measures)].map((header) => ({
  header,
  key: keyOf(header),
}));

function statement(asked: Asked) {
  const query = new FigureQuery(asked);
  const { viewer, bind } = query.scope;
  const agent = isLead(viewer) ? 'p.name' : `case when p.id = ${bind(viewer.id)} then p.name end`;
  // Said of the tickets, too: else all of them are read for each part.
  const { after = 0, to = 0 } = asked.numbers ?? {};
  const here = `t.number > ${bind(after)} and t.number <= ${bind(to)}`;
  const text = `
    select m.*, coalesce(m.opened_at, t.opened_at) as opened_at, t.subject, t.status, t.priority, t.channel, c.name as category, e.name as team,
      ${agent} as agent
    from (
      select f.ticket_number as number, ${Object.entries(measures)
        .map(([name, sql]) => `${sql} as ${name}`)
        .join(', ')}
      from ${query.rows('ALL')} f group by 1
    ) m
    left join ticket t on t.number = m.number and ${here} and ${ticketVisible('t', query.scope)}
    left join category c on c.id = t.category_id
    left join team e on e.id = t.team_id
    left join person p on p.id = t.assignee_id
    order by m.number`;
  return { text, params: query.scope.params };
}

/** The tickets behind the figures, by number, with what is measured of each in the period. */
export async function* readTicketRows(db: Database, asked: Asked): AsyncGenerator<TicketRow> {
  const [{ last } = { last: 0 }] = await runText<{ last: number }>(
    db,
    'select coalesce(max(number), 0) as last from ticket',
    [],
  );
  for (let after = 0; after < last; after += numbersAtOnce) {
    const { text, params } = statement(partOf(asked, after));
    const rows = await runText<Record<string, TicketRow[string]>>(db, text, params);
    for (const row of rows) yield row;
  }
}

/** What is not written down yet is handed along only where it belongs. */
function partOf(asked: Asked, after: number): Asked {
  const to = after + numbersAtOnce;
  const isHere = (number: number) => number > after && number <= to;
  const { ticketNumbers, figures } = asked.unrolled;
  return {
    ...asked,
    numbers: { after, to },
    unrolled: {
      ticketNumbers: ticketNumbers.filter(isHere),
      figures: figures.filter(({ ticketNumber }) => isHere(ticketNumber)),
    },
  };
}
