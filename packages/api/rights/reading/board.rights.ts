import { nobody, staff, workers } from '../actor.ts';
import { an, type Cells, type Place, page } from '../place.ts';
import type { Scene } from '../scene.ts';

type Ticket = Scene['story']['ticket'];

/** A column in which some see tickets and all others who see the board none. */
const column = (status: string, who: readonly string[], ...tickets: Ticket[]) => {
  const those = staff.filter((actor) => who.includes(actor));
  const fields: Record<string, Cells> = {
    status: [[staff, status]],
    count: [
      [those, tickets.length],
      [staff, 0],
    ],
    overdueCount: [[staff, 0]],
    tickets: [
      [those, page(...tickets)],
      [staff, page()],
    ],
  };
  return fields;
};

/** The board shows agents the tickets of their teams and their own, not those they only watch. */
export function boardRights({ cast, stories }: Scene): Place[] {
  const { otherTicket, people } = cast;
  const taken = [stories.kept.ticket, stories.shared.ticket];
  const { queueId, teamId, categoryId, number } = otherTicket;
  const board = (type: string, path: string, fields: Place['fields'], nth = 0): Place => ({
    type,
    path,
    nth,
    reach: staff,
    refused: 'FORBIDDEN',
    fields,
  });
  const narrowed = (filter: string, fields: Place['fields'], nth = 0) =>
    board('BoardColumn', `board(filter: { ${filter} }) { columns { * } }`, fields, nth);
  const waiting = column('NEW', workers, otherTicket);
  return [
    board('Board', 'board { * }', { columns: [[staff, Array(5).fill(an('BoardColumn'))]] }),
    board('BoardColumn', 'board { columns { * } }', waiting),
    board('BoardColumn', 'board { columns { * } }', column('IN_PROGRESS', workers, ...taken), 1),
    narrowed(`queueId: "${queueId}", teamId: "${teamId}", categoryId: "${categoryId}"`, waiting),
    narrowed('priorities: [NORMAL], channels: [WEB], unassigned: true, breaching: false', waiting),
    narrowed('untriaged: true', waiting),
    narrowed(`search: "${number}"`, waiting),
    narrowed('statuses: [NEW]', waiting),
    narrowed('statuses: [NEW]', column('IN_PROGRESS', nobody), 1),
    narrowed('search: "Nobody"', column('NEW', nobody)),
    narrowed('mine: true', column('IN_PROGRESS', ['agent'], ...taken), 1),
    narrowed(`assigneeId: "${people.agent.id}"`, column('IN_PROGRESS', workers, ...taken), 1),
  ];
}
