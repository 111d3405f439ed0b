import { type Actor, but, everybody, seers, staff } from '../actor.ts';
import { type Cells, type Place, page, the } from '../place.ts';
import type { Scene } from '../scene.ts';

/** Who of the desk sees the ticket that waits in the queue's line. */
const seeLine = but(staff, 'outsider', 'watcher');

export function queueRights({ ticket, story, cast }: Scene): Place[] {
  const { otherTicket, teams } = cast;
  const fields: Record<string, Cells> = {
    id: [[everybody, story.ticket.queueId]],
    name: [[everybody, 'Support']],
    team: [[everybody, the(teams.first)]],
    waitingCount: [
      [staff, 1],
      [everybody, 0],
    ],
    estimatedWait: [],
    noEstimateReason: [[staff, 'NO_AGENTS']],
    oldestWaitingSince: [[staff, otherTicket.lineSince]],
    tickets: [
      [seeLine, page(otherTicket)],
      [everybody, page()],
    ],
  };
  const queue = (path: string, reach: readonly Actor[]): Place => ({
    type: 'Queue',
    path,
    reach,
    fields,
  });
  return [
    queue(`${ticket} { queue { * } }`, seers),
    queue(`queue(id: "${story.ticket.queueId}") { * }`, staff),
    { ...queue('queues { * }', staff), nth: 1 },
    queue(`node(id: "${story.ticket.queueId}") { ... on Queue { * } }`, staff),
    queue('categories { queue { * } }', staff),
    {
      type: 'Category',
      path: 'categories { * }',
      reach: everybody,
      fields: categoryFields(cast.category),
    },
    {
      type: 'Category',
      path: `${ticket} { category { * } }`,
      reach: seers,
      fields: categoryFields(cast.category),
    },
  ];
}

const categoryFields = ({ id, queueId }: Scene['cast']['category']): Record<string, Cells> => ({
  id: [[everybody, id]],
  name: [[everybody, 'Other']],
  description: [[everybody, 'Anything else.']],
  priority: [[everybody, 'NORMAL']],
  customerMayChangePriority: [[everybody, true]],
  queue: [[staff, { id: queueId }]],
});
