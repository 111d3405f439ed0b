import { TriagePage } from '../src/triage/TriagePage.tsx';
import { open } from './At.tsx';
import { aTicket, kim } from './a-worked-board.tsx';
import { connection, type Fields, fakeServer } from './fake-server.ts';

/** A ticket that nobody has looked at, as the list of triage names it. */
export const anUntriaged = (number: number, fields: Fields = {}) =>
  aTicket(number, { firstWords: 'Charged twice this month.', suggestion: null, ...fields });

const aTeam = (id: string, name: string, level: number) => ({
  id,
  name,
  level,
  members: [],
  workload: { ongoing: 2, pending: 1 },
});
const billing = aTeam('tem_billing', 'Billing', 1);
const experts = aTeam('tem_experts', 'Level 3 experts', 3);

const noChange = { tickets: [], removedTicketIds: [], columns: [] };

export const listOf = (...tickets: Fields[]) => ({
  tickets: connection(tickets),
  ticket({ id }: { id: string }) {
    const ticket = tickets.find((one) => one.id === id);
    return ticket ? { ...ticket, messages: connection([]) } : null;
  },
});

export function aTriageDesk(tickets: Fields[], mutation: Fields = {}) {
  const query: Fields = {
    viewer: kim,
    guestTicket: null,
    board: noChange,
    teams: [billing, experts],
    categories: [
      { id: 'cat_billing', name: 'Billing' },
      { id: 'cat_account', name: 'Account' },
    ],
    ...listOf(...tickets),
  };
  return fakeServer({ query, mutation });
}

export const openTriage = (server: ReturnType<typeof fakeServer>) =>
  open({ path: '/triage', route: '/triage', server, children: <TriagePage /> });

/** From now on the desk names these, and tells that something has changed. */
export function nowThereAre(server: ReturnType<typeof fakeServer>, ...tickets: Fields[]) {
  Object.assign(server.answers.query ?? {}, listOf(...tickets));
  server.push(changed(...tickets));
}

/** That these changed, as the desk tells everybody who looks at new tickets. */
export const changed = (...tickets: Fields[]) => ({ board: { ...noChange, tickets } });
