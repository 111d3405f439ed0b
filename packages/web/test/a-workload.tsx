import { act, fireEvent, screen, within } from '@testing-library/react';
import { WorkloadPage } from '../src/workload/WorkloadPage.tsx';
import { open } from './At.tsx';
import { aTicket, kim } from './a-worked-board.tsx';
import { connection, type Fields, fakeServer } from './fake-server.ts';

export const none = { pending: 0, completedLastDay: 0, dueSoon: 0, overdue: 0 };

export const experts: Fields = { __typename: 'Team', id: 'tem_3', name: 'Experts', level: 3 };

export const has = (name: string, counts: Fields = {}): Fields => ({
  person: { __typename: 'Person', id: `per_${name}`, name, available: true },
  takesTickets: true,
  ongoing: 0,
  ...none,
  ...counts,
});

/** A team with what it has to do; what is not said is nothing. */
export const aTeamWork = (people: Fields[], counts: Fields = {}): Fields => ({
  team: experts,
  waiting: 0,
  ongoing: 0,
  ...none,
  line: none,
  people,
  ...counts,
});

/** A ticket of the experts, with whoever has it. */
export const heldBy = (name: string | null, number: number, fields: Fields = {}) =>
  aTicket(number, {
    team: experts,
    status: name === null ? 'NEW' : 'IN_PROGRESS',
    assignee: name === null ? null : { __typename: 'Person', id: `per_${name}`, name },
    ...fields,
  });

interface Asked {
  filter: { assigneeId?: string | null; unassigned?: boolean | null };
}

/** Each list has those of its place, as the desk narrows them. */
const listsOf =
  (tickets: Fields[]) =>
  ({ filter: { assigneeId, unassigned } }: Asked) =>
    connection(
      tickets.filter(({ assignee }) =>
        unassigned ? assignee === null : (assignee as Fields | null)?.id === assigneeId,
      ),
    );

/** What the desk knows from now on. */
export const knows = (workload: Fields[], tickets: Fields[] = []): Fields => ({
  viewer: kim,
  guestTicket: null,
  workload,
  tickets: listsOf(tickets),
});

export async function openWorkload(query: Fields, mutation: Fields = {}, path = '/workload') {
  const server = fakeServer({ query, mutation });
  await open({ path, route: '/workload', server, children: <WorkloadPage /> });
  return server;
}

/** The row of somebody, or of the line. */
export const row = (name: string) => {
  const found = screen.getByRole('button', { name: new RegExp(`^${name}`) }).closest('li');
  return within(found ?? document.body);
};

/** The figures that stand in an element, by their names. */
export const figuresIn = (element: Element): Record<string, number> =>
  Object.fromEntries(
    [...(element.querySelector('dl')?.children ?? [])].map((one) => [
      one.querySelector('dt')?.textContent ?? '',
      Number(one.querySelector('dd')?.textContent),
    ]),
  );

/** What the notices say. */
export const notices = () => screen.getByRole('region', { name: 'Notices' }).textContent;
export const press = (key: string) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key }));
export const click = (element: HTMLElement) => act(async () => void fireEvent.click(element));
/** Shows the tickets of somebody, or of the line. */
export const openRow = (name: string) => click(row(name).getByRole('button', { expanded: false }));

export const twoPeople = [has('James', { ongoing: 4 }), has('Tim', { ongoing: 1, overdue: 1 })];

/** Of the tickets that stand open of somebody, or of the line. */
export const numbers = (name: string) =>
  row(name)
    .queryAllByRole('link')
    .map((link) => link.textContent?.slice(0, 2));
