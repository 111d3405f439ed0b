import { act, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import {
  aTeamWork,
  click,
  has,
  heldBy,
  knows,
  notices,
  numbers,
  openRow,
  openWorkload,
  press,
  row,
  twoPeople,
} from '../../test/a-workload.tsx';
import type { Fields } from '../../test/fake-server.ts';
import { forgetNotices } from '../../test/forget-notices.ts';

afterEach(forgetNotices);

test('Z takes back one act after another and leaves the focus where it is', async () => {
  const tickets = [1, 2, 3].map((number) => heldBy('Tim', number));
  const server = await openWorkload(knows([aTeamWork(twoPeople)], tickets));
  await openRow('Tim');
  const given = () =>
    server.sent.flatMap(({ name, variables }) => {
      const { ticketId, assigneeId } = (variables.input ?? {}) as Fields;
      return name === 'AssignTicket' ? [`${ticketId} ${assigneeId}`] : [];
    });
  await act(async () => row('Tim').getByRole('link', { name: /^#1/ }).focus());
  for (const number of [1, 2]) {
    server.answers.mutation = { assignTicket: heldBy('James', number, { version: 2 }) };
    for (const key of [' ', 'ArrowUp', ' ']) await press(key);
  }
  expect(numbers('Tim')).toEqual(['#3']);

  for (const number of [2, 1]) {
    server.answers.mutation = { assignTicket: heldBy('Tim', number, { version: 3 }) };
    await press('z');
  }

  expect(given()).toEqual(['tkt_1 per_James', 'tkt_2 per_James', 'tkt_2 per_Tim', 'tkt_1 per_Tim']);
  expect(numbers('Tim')).toEqual(['#1', '#2', '#3']);
  expect(document.activeElement?.textContent).toContain('#3');
});

test('what was new waits in line again by Z, and it is said that it is no longer new', async () => {
  const other = { id: 'tem_4', name: 'Billing', level: 1 };
  const billing = aTeamWork([has('Zoe')], { team: other });
  const server = await openWorkload(
    knows([aTeamWork(twoPeople, { waiting: 2 }), billing], [heldBy(null, 1), heldBy(null, 2)]),
    {},
    '/workload?open=tem_3+',
  );
  const giveAndTakeBack = async (number: number, name: RegExp) => {
    server.answers.mutation = { assignTicket: heldBy('Tim', number, { version: 2 }) };
    await click(await screen.findByRole('button', { name: `Assign #${number} to…` }));
    await click(await screen.findByRole('menuitemcheckbox', { name }));
    const begun = { version: 3, status: 'IN_PROGRESS' };
    server.answers.mutation = { assignTicket: heldBy(null, number, begun) };
    await press('z');
  };

  await giveAndTakeBack(1, /^Tim/);
  expect(notices()).toContain('#1 waits in line again; it is no longer new');
  await giveAndTakeBack(2, /^Zoe/);
  expect(notices()).toContain('#2 waits in the line of Experts; it is no longer new');
  expect(server.sent.filter(({ name }) => name === 'MarkTicketTriaged')).toEqual([]);
});

test.each([
  ['untriaged', null, [{ ticketId: 'tkt_1', done: false }]],
  ['triaged', '2026-11-22T09:05:00.000Z', []],
])(
  'a new ticket that another team got is %s again by Z, as it was',
  async (_, triagedAt, marks) => {
    const other = { id: 'tem_4', name: 'Billing', level: 1 };
    const later = '2026-11-22T09:30:00.000Z';
    const server = await openWorkload(
      knows(
        [aTeamWork(twoPeople), aTeamWork([], { team: other })],
        [heldBy(null, 1, { triagedAt })],
      ),
      { assignTicket: heldBy(null, 1, { version: 2, team: other, triagedAt: later }) },
      '/workload?open=tem_3+',
    );
    await click(await screen.findByRole('button', { name: 'Assign #1 to…' }));
    await click(await screen.findByRole('menuitemcheckbox', { name: /^In line · Billing/ }));
    const back = heldBy(null, 1, { version: 3, triagedAt: later });
    server.answers.mutation = { assignTicket: back, markTicketTriaged: back };

    await press('z');

    const sent = server.sent.filter(({ name }) => name === 'MarkTicketTriaged');
    expect(sent.map(({ variables }) => variables.input)).toEqual(marks);
    expect(notices()).toContain('#1 waits in the line of Experts');
    expect(notices()).not.toContain('no longer new');
  },
);
