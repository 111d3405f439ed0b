import { type Actors, everybody, staff } from '../actor.ts';
import { an, type Cells, type Place, refused } from '../place.ts';
import type { Scene } from '../scene.ts';

/** Those whose teams had the tickets, and those who see all. */
const concerned: Actors = ['agent', 'lead', 'admin'];

const period = 'from: "2026-11-18T00:00:00Z", to: "2026-11-21T00:00:00Z", zone: "Europe/Berlin"';

const figures = `figures(input: { ${period} })`;

/** Customers get no figures. Whoever names a colleague gets none either, but for leads. */
export const figureQueries = ({ cast }: Scene): Record<string, Cells> => ({
  [figures]: [
    [staff, an('Figures')],
    [everybody, refused('FORBIDDEN')],
  ],
  [`figures(input: { ${period}, agentIds: ["${cast.people.agent.id}"], teamIds: ["${cast.teams.first.id}"], categoryIds: ["${cast.category.id}"], channels: [WEB], priorities: [URGENT] })`]:
    [
      [concerned, an('Figures')],
      [everybody, refused('FORBIDDEN')],
    ],
});

/** Those of the desk to whom nothing belongs find zeros, and no times. */
const counted = (count: number): Cells => [
  [concerned, count],
  [staff, 0],
];

const things = (type: string, count: number): Cells => [
  [staff, Array.from({ length: count }, () => an(type))],
];

/** Two stories with a rating each, and three tickets of somebody else, of which one is solved. */
export const figureRights = ({ now }: Scene): Place[] => {
  const at = (type: string, path: string, fields: Place['fields'], nth = 0): Place => ({
    type,
    path: `${figures} { ${path} }`,
    nth,
    reach: staff,
    refused: 'FORBIDDEN',
    fields,
  });
  return [
    at('Figures', '*', {
      asOf: [[staff, now]],
      total: [[staff, an('FigureSet')]],
      before: [[staff, an('FigureSet')]],
      backlog: things('BacklogBand', 6),
      breakdown: things('FigureGroup', 4),
    }),
    at('FigureSet', 'total { * }', {
      opened: counted(5),
      reopened: counted(0),
      resolved: counted(1),
      firstResponse: [[staff, an('FigureTimes')]],
      waiting: [[staff, an('FigureTimes')]],
      resolution: [[staff, an('FigureTimes')]],
      sla: things('SlaAttainment', 3),
      reopenRate: [[concerned, 0]],
      satisfaction: [[staff, an('SatisfactionFigures')]],
      shownWait: [[staff, an('ShownWaitFigures')]],
    }),
    at('FigureTimes', 'total { firstResponse { * } }', {
      count: counted(2),
      medianSeconds: [[concerned, 3]],
      p90Seconds: [[concerned, 3]],
      businessCount: counted(0),
      medianBusinessSeconds: [],
      p90BusinessSeconds: [],
    }),
    at('SlaAttainment', 'total { sla { * } }', {
      metric: [[staff, 'FIRST_RESPONSE']],
      met: counted(0),
      breached: counted(0),
      share: [],
    }),
    at('SatisfactionFigures', 'total { satisfaction { * } }', {
      asked: counted(1),
      answers: counted(2),
      average: [[concerned, 4]],
      distribution: [
        [concerned, [0, 0, 0, 2, 0]],
        [staff, [0, 0, 0, 0, 0]],
      ],
      satisfiedShare: [[concerned, 1]],
      agentAnswers: counted(2),
      agentAverage: [[concerned, 5]],
    }),
    at('ShownWaitFigures', 'total { shownWait { * } }', {
      measured: counted(0),
      held: counted(0),
      share: [],
    }),
    at('BacklogBand', 'backlog { * }', {
      fromSeconds: [[staff, 0]],
      toSeconds: [[staff, 14_400]],
      count: counted(2),
    }),
    at('FigureGroup', 'breakdown(by: DAY) { * }', {
      key: [[staff, '2026-11-18']],
      name: [],
      figures: [[staff, an('FigureSet')]],
    }),
  ];
};
