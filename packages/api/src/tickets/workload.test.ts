import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, aLead, anAgent, aQueue, aTeam, aTicket, aTimer } from '../../test/factories.ts';
import { assignTicket } from './assign-ticket.ts';
import { watchWorkload } from './watch-workload.ts';

const at = await desk();
const { db, as, clock } = at;
afterAll(at.close);

const lead = await aLead(db);
const first = await aTeam(db);
const second = await aTeam(db, { name: 'Second line', level: 2 });
const [queue, secondQueue] = [
  await aQueue(db),
  await aQueue(db, { name: 'Second line', teamId: second.id }),
];
const [james, tim, away] = [
  await anAgent(db),
  await anAgent(db, { name: 'Tim Samuel', teamIds: [first.id, second.id] }),
  await anAgent(db, { name: 'Zoe', suspendedAt: clock.now() }),
];

const counts = 'pending completedLastDay dueSoon overdue';
interface Counts {
  pending: number;
  completedLastDay: number;
  dueSoon: number;
  overdue: number;
}
interface Person extends Counts {
  person: { id: string; name: string };
  takesTickets: boolean;
  ongoing: number;
}
interface Team extends Counts {
  team: { name: string };
  waiting: number;
  ongoing: number;
  line: Counts;
  people: Person[];
}
const workload = `{ workload { team { name } waiting ongoing ${counts} line { ${counts} }
  people { person { id name } takesTickets ongoing ${counts} } } }`;

async function workloadFor(viewer = lead) {
  const { data } = await at.query<{ workload: Team[] }>(workload, {}, { as: viewer });
  return data?.workload ?? [];
}

const hours = (n: number) => new Date(clock.now().getTime() + n * 3_600_000);

/** Tickets in every state, for each of two teams, with promises at every stage. */
async function muchWork() {
  const statuses = ['NEW', 'IN_PROGRESS', 'PENDING', 'ON_HOLD', 'RESOLVED', 'CLOSED'] as const;
  for (let i = 0; i < 60; i++) {
    const status = statuses[i % 6] ?? 'NEW';
    const has = status === 'NEW' || i % 7 === 0 ? null : [james.id, tim.id, lead.id][i % 3];
    const ticket = await aTicket(db, {
      status,
      assigneeId: has ?? null,
      queueId: i % 4 === 0 ? secondQueue.id : queue.id,
      resolvedAt: i % 6 > 3 ? hours(-(i % 48)) : null,
    });
    const left = [-2, -0.1, 0.1, 3][i % 4] ?? 1;
    await aTimer(db, {
      ticketId: ticket.id,
      state: status === 'PENDING' ? 'PAUSED' : 'RUNNING',
      dueAt: status === 'PENDING' ? null : hours(left),
      warnsAt: status === 'PENDING' ? null : hours(left - 0.5),
    });
  }
}

interface Row {
  team: string;
  holder: string | null;
  status: string;
  resolvedAt: Date | null;
  late: 'no' | 'soon' | 'overdue';
}

/** Ticket by ticket, without any of the statements that are tested. */
async function recount() {
  const rows = await db<Row[]>`
    select m.name as team, t.assignee_id as holder, t.status, t.resolved_at,
      coalesce((select case when d.due_at <= ${clock.now()} then 'overdue'
                            when d.warns_at <= ${clock.now()} then 'soon' end
                from sla_timer d where d.ticket_id = t.id and d.state = 'RUNNING'), 'no') as late
    from ticket t join team m on m.id = t.team_id`;
  const counted = (some: Row[]): Counts => {
    const open = some.filter(({ status }) => !['RESOLVED', 'CLOSED'].includes(status));
    return {
      pending: some.filter(({ status }) => ['PENDING', 'ON_HOLD'].includes(status)).length,
      completedLastDay: some.filter(
        (row) => !open.includes(row) && +(row.resolvedAt ?? 0) > +hours(-24),
      ).length,
      dueSoon: open.filter(({ late }) => late === 'soon').length,
      overdue: open.filter(({ late }) => late === 'overdue').length,
    };
  };
  const ongoing = (some: Row[]) =>
    some.filter(({ holder, status }) => holder !== null && status === 'IN_PROGRESS').length;
  return { rows, counted, ongoing };
}

test('every number is what a recount gives, of teams and of people', async () => {
  await muchWork();
  const { rows, counted, ongoing } = await recount();
  const teams = await workloadFor();

  expect(teams.map(({ team }) => team.name)).toEqual(['First line', 'Second line']);
  for (const { team, waiting, line, people, ...numbers } of teams) {
    const own = rows.filter((row) => row.team === team.name);
    expect(numbers).toEqual({ ongoing: ongoing(own), ...counted(own) });
    expect(waiting).toBe(
      own.filter(({ holder, status }) => holder === null && ['NEW', 'IN_PROGRESS'].includes(status))
        .length,
    );
    for (const { person, takesTickets: _, ...numbers } of people) {
      const held = own.filter(({ holder }) => holder === person.id);
      expect(numbers).toEqual({ ongoing: ongoing(held), ...counted(held) });
    }
    expect(line).toEqual(counted(own.filter(({ holder }) => holder === null)));
    expect(line.pending).toBeGreaterThan(0);
  }
  expect(counted(rows).overdue).toBeGreaterThan(0);
  expect(counted(rows).dueSoon).toBeGreaterThan(0);
});

test('each open ticket of a team is in one number, also one that was begun and handed on', async () => {
  const before = await workloadFor();
  await aTicket(db, { status: 'IN_PROGRESS', assigneeId: null });

  const teams = await workloadFor();
  const { rows } = await recount();
  for (const { team, waiting, ongoing, pending } of teams) {
    const open = rows.filter(
      (row) => row.team === team.name && !['RESOLVED', 'CLOSED'].includes(row.status),
    );
    expect(waiting + ongoing + pending).toBe(open.length);
  }
  expect(teams[0]).toMatchObject({
    waiting: (before[0]?.waiting ?? 0) + 1,
    ongoing: before[0]?.ongoing,
  });
});

test('it names the members and whoever else has open tickets, and no suspended member', async () => {
  const [team] = await workloadFor();
  const names = team?.people.map(({ person }) => person.name);
  expect(names).toEqual([james.name, lead.name, tim.name]);
  expect(names).not.toContain(away.name);
});

test('people and line add up to their team, whoever has left it meanwhile', async () => {
  const [gone, begun] = [await anAgent(db, { name: 'Uma' }), await anAgent(db, { name: 'Vera' })];
  for (const { id } of [gone, begun]) await db`delete from team_member where person_id = ${id}`;
  await aTicket(db, { status: 'RESOLVED', assigneeId: gone.id, resolvedAt: hours(-1) });
  await aTicket(db, { status: 'IN_PROGRESS', assigneeId: begun.id });
  await aTicket(db, { status: 'RESOLVED', assigneeId: away.id, resolvedAt: hours(-1) });

  const teams = await workloadFor();
  for (const { people, line, ...team } of teams) {
    for (const name of counts.split(' ') as Array<keyof Counts>) {
      expect([line, ...people].reduce((sum, one) => sum + one[name], 0)).toBe(team[name]);
    }
    expect(people.reduce((sum, { ongoing }) => sum + ongoing, 0)).toBe(team.ongoing);
  }
  const named = teams[0]?.people.map(({ person, takesTickets }) => [person.name, takesTickets]);
  expect(named).toEqual([
    [james.name, true],
    [lead.name, true],
    [tim.name, true],
    ['Uma', false],
    ['Vera', false],
    [away.name, false],
  ]);
});

test('whoever is said to take tickets of a team is given them, and nobody else', async () => {
  const ticket = await aTicket(db);
  const [team] = await workloadFor();
  for (const { person, takesTickets } of team?.people ?? []) {
    const given = assignTicket(as(lead), { ticketId: ticket.id, assigneeId: person.id });
    const outcome = await given.then(
      () => true,
      () => false,
    );
    expect([person.name, outcome]).toEqual([person.name, takesTickets]);
  }
});

test('leads see all teams, agents theirs, and customers are refused', async () => {
  const names = async (viewer: typeof lead) =>
    (await workloadFor(viewer)).map(({ team }) => team.name);
  expect(await names(james)).toEqual(['First line']);
  expect(await names(tim)).toEqual(['First line', 'Second line']);

  const refused = await at.query(workload, {}, { as: await aCustomer(db) });
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('all of it is read by one statement', async () => {
  await workloadFor();
  const before = at.statements.length;
  await workloadFor();
  const asked = at.statements.slice(before).filter((text) => text.includes('completed_last_day'));
  expect(asked).toHaveLength(1);
});

test('watchers are told at once and then once for what happens together', async () => {
  const ticks = watchWorkload(as(lead));
  await ticks.next();
  for (const agent of [james, tim]) {
    const ticket = await aTicket(db);
    await assignTicket(as(lead), { ticketId: ticket.id, assigneeId: agent.id });
  }
  const tick = await ticks.next();
  expect(tick.value?.size).toBe(2);
  await ticks.return?.();
  expect((await ticks.next()).done).toBe(true);
});
