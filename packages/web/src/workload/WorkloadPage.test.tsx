import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import {
  aTeamWork,
  click,
  experts,
  figuresIn,
  has,
  heldBy,
  knows,
  none,
  notices,
  numbers,
  openRow,
  openWorkload,
  press,
  row,
  twoPeople,
} from '../../test/a-workload.tsx';
import { refusal } from '../../test/fake-server.ts';
import { forgetNotices } from '../../test/forget-notices.ts';
import { wayBack } from '../agents/way-back.ts';

afterEach(forgetNotices);

test('the bars are measured by whoever has most, of whichever team', async () => {
  const others = { id: 'tem_4', name: 'Billing', level: 1 };
  await openWorkload(
    knows([
      aTeamWork(twoPeople, { ongoing: 5, overdue: 1 }),
      aTeamWork([has('Zoe', { ongoing: 8 })], { team: others, ongoing: 8 }),
    ]),
  );

  const bars = [...document.querySelectorAll<HTMLElement>('[style*="%"]')];
  const widths = bars.map(({ style }) => style.getPropertyValue('inline-size'));
  expect(widths).toEqual(['50%', '12.5%', '100%']);
  expect(row('James').getByText('4 ongoing')).toBeDefined();
});

test('line and people add up to the numbers of their team, also with who left it', async () => {
  const gone = has('Uma', { takesTickets: false, completedLastDay: 2, pending: 1 });
  await openWorkload(
    knows([
      aTeamWork([...twoPeople, gone], {
        waiting: 3,
        ongoing: 5,
        pending: 1,
        completedLastDay: 2,
        overdue: 2,
        line: { ...none, overdue: 1 },
      }),
    ]),
  );

  const team = screen.getByRole('region', { name: 'Experts' });
  const rows: Record<string, number>[] = [...team.querySelectorAll('ul > li')].map((one) => ({
    Waiting: Number(/(\d+) waiting/.exec(one.textContent ?? '')?.[1] ?? 0),
    Ongoing: Number(/(\d+) ongoing/.exec(one.textContent ?? '')?.[1] ?? 0),
    ...figuresIn(one),
  }));
  for (const [name, sum] of Object.entries(figuresIn(team))) {
    const parts = rows.map((one) => one[name] ?? 0);
    expect([name, parts.reduce((all, part) => all + part, 0)]).toEqual([name, sum]);
  }
  expect(row('Uma').getByText('Not in this team')).toBeDefined();
});

test('what waits in line is listed, opened by a link and given to somebody by its menu', async () => {
  const [first, second] = [heldBy(null, 1), heldBy(null, 2)];
  const server = await openWorkload(
    knows([aTeamWork(twoPeople, { waiting: 2 })], [first, second, heldBy('Tim', 3)]),
    { assignTicket: heldBy('Tim', 1, { version: 2 }) },
  );
  await openRow('In line');

  expect(numbers('In line')).toEqual(['#1', '#2']);
  expect(row('In line').getByRole('link', { name: /^#1/ }).getAttribute('href')).toBe(
    '/board/tickets/1',
  );
  await click(row('In line').getByRole('button', { name: 'Assign #1 to…' }));
  await click(await screen.findByRole('menuitemcheckbox', { name: /^Tim/ }));

  expect(server.sent.find(({ name }) => name === 'AssignTicket')?.variables.input).toEqual({
    ticketId: 'tkt_1',
    teamId: 'tem_3',
    assigneeId: 'per_Tim',
    expectedVersion: 1,
  });
  expect(notices()).toContain('#1 went to Tim');
  // It leaves at once; nobody waits for the numbers.
  expect(numbers('In line')).toEqual(['#2']);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Assign #2 to…' }));
});

test('the focus goes to the next ticket, then to the one before, then to the row', async () => {
  const tickets = [1, 2, 3].map((number) => heldBy(null, number));
  const server = await openWorkload(knows([aTeamWork(twoPeople, { waiting: 3 })], tickets));
  await openRow('In line');
  const carryToJames = async (number: number) => {
    server.answers.mutation = { assignTicket: heldBy('James', number, { version: 2 }) };
    await press(' ');
    await press('ArrowDown');
    await press(' ');
  };
  const focused = () => document.activeElement?.textContent?.slice(0, 2);
  const link = row('In line').getByRole('link', { name: /^#2/ });
  await act(async () => link.focus());

  await carryToJames(2);
  expect(focused()).toBe('#3');
  await carryToJames(3);
  expect(focused()).toBe('#1');
  await carryToJames(1);
  expect(document.activeElement).toBe(row('In line').getByRole('button', { expanded: true }));
  expect(row('In line').getByText('No ticket is in the line of Experts.')).toBeDefined();
});

test('rows stand open as the address says, which is how one comes back from a ticket', async () => {
  const tickets = [heldBy(null, 1), heldBy('Tim', 2)];
  const path = '/workload?open=tem_3+&open=tem_3+per_Tim';
  await openWorkload(knows([aTeamWork(twoPeople, { waiting: 1 })], tickets), {}, path);

  await waitFor(() => expect(numbers('Tim')).toEqual(['#2']));
  expect(numbers('In line')).toEqual(['#1']);
  await click(row('Tim').getByRole('button', { expanded: true }));
  expect(numbers('Tim')).toEqual([]);
  expect(numbers('In line')).toEqual(['#1']);
});

test('whoever comes back from a ticket goes on at it, unless they are elsewhere by then', async () => {
  wayBack.leaves('tkt_2');
  const desk = knows([aTeamWork(twoPeople)], [heldBy('Tim', 1), heldBy('Tim', 2)]);
  await openWorkload(desk, {}, '/workload?open=tem_3+per_Tim');

  await waitFor(() => expect(document.activeElement?.textContent).toContain('#2'));
  expect(wayBack.address()).toBe('/workload?open=tem_3+per_Tim');

  cleanup();
  wayBack.leaves('tkt_2');
  await openWorkload(desk);
  const opener = row('Tim').getByRole('button', { expanded: false });
  await act(async () => opener.focus());
  await click(opener);
  expect(numbers('Tim')).toEqual(['#1', '#2']);
  expect(document.activeElement).toBe(opener);
});

test('who left the team keeps what they have, but is given nothing', async () => {
  const gone = has('Uma', { takesTickets: false, ongoing: 1 });
  await openWorkload(knows([aTeamWork([...twoPeople, gone])], [heldBy('Uma', 1)]));
  await openRow('Uma');
  expect(numbers('Uma')).toEqual(['#1']);

  await click(screen.getByRole('button', { name: 'Assign #1 to…' }));

  const offered = await screen.findAllByRole('menuitemcheckbox');
  expect(offered.map((item) => item.lastElementChild?.textContent)).toEqual([
    'In line · Experts0 waiting',
    'James4 ongoing',
    'Tim1 ongoing',
  ]);
});

test('the menu holds nothing but named groups of what can be chosen', async () => {
  await openWorkload(knows([aTeamWork(twoPeople)], [heldBy('Tim', 1)]));
  await openRow('Tim');
  await click(screen.getByRole('button', { name: 'Assign #1 to…' }));

  const menu = await screen.findByRole('menu');
  const group = within(menu).getByRole('group', { name: 'Experts, Level 3' });
  expect(within(group).getAllByRole('menuitemcheckbox')).toHaveLength(3);
  expect([...menu.children]).toEqual([group]);
  expect(within(menu).queryAllByRole('img')).toEqual([]);
});

test('a reassignment that the desk refuses is told, and the ticket stays with its focus', async () => {
  await openWorkload(knows([aTeamWork(twoPeople)], [heldBy('Tim', 1)]), {
    assignTicket: refusal('CONFLICT', 'James has just moved it.', { reason: 'STALE' }),
  });
  await openRow('Tim');

  await click(screen.getByRole('button', { name: 'Assign #1 to…' }));
  await click(await screen.findByRole('menuitemcheckbox', { name: /^James/ }));

  expect(notices()).toContain('#1: James has just moved it.');
  expect(numbers('Tim')).toEqual(['#1']);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Assign #1 to…' }));
});

test('the numbers follow live, and with them the list that is open', async () => {
  const server = await openWorkload(knows([aTeamWork(twoPeople)], [heldBy('Tim', 1)]));
  await openRow('Tim');
  const [james, tim] = [has('James', { ongoing: 4 }), has('Tim', { ongoing: 2 })];
  const workload = [aTeamWork([james, tim], { ongoing: 6 })];
  server.answers.query = knows(workload, [heldBy('Tim', 1), heldBy('Tim', 2)]);

  await act(async () => server.push({ workload }));

  expect(row('Tim').getByText('2 ongoing')).toBeDefined();
  await waitFor(() => expect(numbers('Tim')).toEqual(['#1', '#2']));
});

test('a team that nobody serves shows its line and says why that waits', async () => {
  await openWorkload(knows([aTeamWork([], { waiting: 2 })]));

  const team = within(screen.getByRole('region', { name: String(experts.name) }));
  expect(team.getByText('Nobody serves this team yet, so its tickets wait.')).toBeDefined();
  expect(row('In line').getByText('2 waiting')).toBeDefined();
});

test('who serves no team is told what will stand here', async () => {
  await openWorkload(knows([]));

  expect(await screen.findByRole('heading', { name: 'You serve no team yet' })).toBeDefined();
});

test('a list that does not come says so and is asked for again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const server = await openWorkload(knows([aTeamWork(twoPeople)], [heldBy('Tim', 1)]));
  server.cut();
  await openRow('Tim');
  const again = await row('Tim').findByRole('button', { name: 'Try again' });

  server.mend();
  await click(again);

  await waitFor(() => expect(numbers('Tim')).toEqual(['#1']));
});
