import { staff, workers } from '../actor.ts';
import { an, type Cells, type Place, the } from '../place.ts';
import type { Scene } from '../scene.ts';

/** What is counted of the first team, which leads and its agent see; the other two have nothing. */
const counted = (numbers: Record<string, number>): Record<string, Cells> =>
  Object.fromEntries(
    Object.entries(numbers).map(([name, number]) => [
      name,
      [
        [workers, number],
        [staff, 0],
      ],
    ]),
  );

const quiet = { dueSoon: 0, overdue: 0 };

export const workloadRights = ({ cast: { teams, people } }: Scene): Place[] => [
  {
    type: 'TeamWorkload',
    path: 'workload { * }',
    reach: staff,
    refused: 'FORBIDDEN',
    fields: {
      ...counted({ waiting: 1, ongoing: 2, pending: 1, completedLastDay: 1, ...quiet }),
      team: [
        [workers, the(teams.first)],
        [['watcher'], the(teams.second)],
        [['outsider'], the(teams.third)],
      ],
      line: [[staff, an('LineWorkload')]],
      people: [[staff, [an('PersonWorkload')]]],
    },
  },
  {
    type: 'LineWorkload',
    path: 'workload { line { * } }',
    reach: staff,
    refused: 'FORBIDDEN',
    fields: counted({ pending: 1, completedLastDay: 1, ...quiet }),
  },
  {
    type: 'PersonWorkload',
    path: 'workload { people { * } }',
    reach: staff,
    refused: 'FORBIDDEN',
    fields: {
      ...counted({ ongoing: 2, pending: 0, completedLastDay: 0, ...quiet }),
      takesTickets: [[staff, true]],
      person: [
        [workers, the(people.agent)],
        [['watcher'], the(people.watcher)],
        [['outsider'], the(people.outsider)],
      ],
    },
  },
];
