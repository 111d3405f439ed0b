import { TriagePage } from '../src/triage/TriagePage.tsx';
import { open } from './At.tsx';
import { aTicket, kim } from './a-worked-board.tsx';
import { connection, type Fields, fakeServer } from './fake-server.ts';

/** A ticket that nobody has looked at, as the list of triage names it. */
export const anUntriaged = (number: number, fields: Fields = {}) =>
  aTicket(number, { firstWords: 'Charged twice this month.', suggestion: null, ...fields });

const noChange = { tickets: [], removedTicketIds: [], columns: [] };

export const listOf = (...tickets: Fields[]) => ({
  tickets: connection(tickets),
  ticket: { ...tickets[0], messages: connection([]) },
});

export function aTriageDesk(tickets: Fields[], mutation: Fields = {}) {
  const query: Fields = { viewer: kim, guestTicket: null, board: noChange, ...listOf(...tickets) };
  return fakeServer({ query, mutation });
}

export const openTriage = (server: ReturnType<typeof fakeServer>) =>
  open({ path: '/triage', route: '/triage', server, children: <TriagePage /> });

/** That these changed, as the desk tells everybody who looks at new tickets. */
export const changed = (...tickets: Fields[]) => ({ board: { ...noChange, tickets } });
