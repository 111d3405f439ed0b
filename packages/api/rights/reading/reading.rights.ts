import type { Place } from '../place.ts';
import type { Scene } from '../scene.ts';
import { boardRights } from './board.rights.ts';
import { conversationRights } from './conversation.rights.ts';
import { deskRights } from './desk.rights.ts';
import { figureRights } from './figures.rights.ts';
import { inboxRights } from './inbox.rights.ts';
import { personRights } from './person.rights.ts';
import { promisesRights } from './promises.rights.ts';
import { queueRights } from './queue.rights.ts';
import { slaRights } from './sla.rights.ts';
import { ticketRights } from './ticket.rights.ts';
import { workloadRights } from './workload.rights.ts';

/** Every object of the graph, by the paths that lead to it. */
export const placesOf = (scene: Scene): Place[] => [
  ...ticketRights(scene),
  ...conversationRights(scene),
  ...slaRights(scene),
  ...promisesRights(scene),
  ...personRights(scene),
  ...queueRights(scene),
  ...boardRights(scene),
  ...workloadRights(scene),
  ...inboxRights(scene),
  ...deskRights(scene),
  ...figureRights(scene),
];
