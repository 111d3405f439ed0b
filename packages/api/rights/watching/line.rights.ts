import { claimTicket } from '../../src/tickets/claim-ticket.ts';
import { seers } from '../actor.ts';
import type { LineScene } from '../line.ts';
import type { Happening } from './watching.ts';

const told = ({ position }: LineScene) => [
  { position, waiting: 3, change: null },
  { position: position - 1, waiting: 2, change: 'TAKEN' },
];

const asked = '{ position waiting change }';

/** The place in line, which changes when the head of it is taken. */
export const lineHappening: Happening<LineScene> = {
  title: 'a place in line',
  rowOf: (scene) => ({
    call: `queuePosition(ticketId: "${scene.ticket.id}", trackingToken: ${scene.token}) ${asked}`,
    told: [[seers, told(scene)]],
  }),
  happens: ({ as }, { cast, head }) => claimTicket(as(cast.people.lead), { ticketId: head.id }),
};
