import { parse } from 'node:querystring';
import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCategory, aCustomer, aLead, anAgent, aTeam, aTicket } from '../../test/factories.ts';
import { rollUpAll } from '../../test/roll-up.ts';
import { changeTicketStatus } from '../conversations/change-ticket-status.ts';
import type { Viewer } from '../platform/viewer.ts';

const at = await desk();
const { db } = at;
afterAll(at.close);
await aCategory(db);
const [laura, james, sarah] = [await aLead(db), await anAgent(db), await aCustomer(db)];
const elsewhere = await aTeam(db, { name: 'Elsewhere', level: 3 });
const outsider = await anAgent(db, { name: 'Tim Samuel', teamIds: [elsewhere.id] });

const period = 'from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z&zone=Europe/Berlin';

const download = async (path: string, viewer: Viewer = laura) =>
  fetch(`${await at.url()}/figures/${path}`, { headers: { cookie: await at.cookieOf(viewer) } });

/** Only what these tests write: quotes are doubled, and lines end as RFC 4180 says. */
function readCsv(text: string): string[][] {
  const cell = /(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/g;
  const rows: string[][] = [];
  for (const match of text.replace(/^﻿/, '').trimEnd().matchAll(cell)) {
    if (!match[0].startsWith(',')) rows.push([]);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
  }
  return rows;
}

const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', 'a "quoted", word', 'two\nlines'];
for (const subject of hostile) await aTicket(db, { subject, assigneeId: james.id });

test('the tickets behind the figures come as a table, and no cell of it is a formula', async () => {
  const answer = await download(`tickets.csv?${period}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename=tickets-2026-11-01-2026-12-01.csv',
  );
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
  expect(text.startsWith('﻿number,subject,status,')).toBe(true);
  const [header = [], ...rows] = readCsv(text);
  expect(header).toContain('first_response_business_seconds');
  const subjects = rows.map((row) => row[header.indexOf('subject')]);
  expect(subjects).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)", 'a "quoted", word', 'two\nlines']);
  expect(rows.every((row) => row.length === header.length)).toBe(true);
  expect(rows[0]?.[header.indexOf('waiting_seconds')]).toBe('1');
});

test('a breakdown comes as a table with the same numbers', async () => {
  const answer = await download(`breakdown.csv?${period}&by=TEAM`);
  const [header = [], ...rows] = readCsv(await answer.text());
  expect(rows.map((row) => [row[1], row[header.indexOf('opened')]])).toEqual([
    ['First line', `${hostile.length}`],
  ]);
});

test('whoever sees no figures downloads none, and agents only theirs', async () => {
  expect((await download(`tickets.csv?${period}`, sarah)).status).toBe(403);
  expect((await download(`breakdown.csv?${period}&by=TEAM`, sarah)).status).toBe(403);
  expect((await fetch(`${await at.url()}/figures/tickets.csv?${period}`)).status).toBe(403);
  const others = await download(`tickets.csv?${period}`, outsider);
  expect(readCsv(await others.text())).toHaveLength(1);
  const colleague = await download(`tickets.csv?${period}&agentIds=${james.id}`, outsider);
  expect(colleague.status).toBe(403);
});

test.each([
  ['from', 'from=yesterday&to=2026-12-01T00:00:00Z&zone=UTC'],
  ['to', 'from=2026-12-01T00:00:00Z&to=2026-11-01T00:00:00Z&zone=UTC'],
  ['zone', 'from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z'],
  ['from', 'from=0000-01-01T00:00:00Z&to=0001-01-01T00:00:00Z&zone=UTC'],
  ['from', 'from=-271821-04-20T00:00:00Z&to=-271820-04-20T00:00:00Z&zone=UTC'],
  ['to', 'from=9999-12-01T00:00:00Z&to=%2B010000-01-01T00:00:00Z&zone=UTC'],
  ['teamIds', `${period}&teamIds=%00`],
  ['priorities', `${period}&priorities=SOON`],
  ['by', `${period}&by=WEATHER`],
])('a %s that makes no sense is refused by name', async (field, query) => {
  expect(Object.keys(parse(query)).length).toBeGreaterThan(1);
  const answer = await download(`breakdown.csv?${query}${field === 'by' ? '' : '&by=DAY'}`);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    errors: [{ extensions: { code: 'INVALID', field } }],
  });
});

test('what was opened before the period says when that was, and the name which days it has', async () => {
  const { id: ticketId, openedAt } = await aTicket(db, { subject: 'From before' });
  at.clock.set('2026-12-02T12:00:00Z');
  await changeTicketStatus(at.as(laura), { ticketId, status: 'RESOLVED', message: 'Mended.' });
  const december = 'from=2026-11-30T23:00:00Z&to=2026-12-31T23:00:00Z&zone=Europe/Berlin';

  const answer = await download(`tickets.csv?${december}`);

  expect(answer.headers.get('content-disposition')).toContain('tickets-2026-12-01-2026-12-31.csv');
  const [header = [], ...rows] = readCsv(await answer.text());
  const row = rows.find((cells) => cells[header.indexOf('subject')] === 'From before');
  expect(row?.[header.indexOf('opened_at')]).toBe(openedAt.toISOString());
});

test('there is no limit of rows, and only a part of them is read at a time', async () => {
  await rollUpAll(at);
  const many = 12_000;
  const first = await aTicket(db, { subject: 'The first of many' });
  await db`
    insert into ticket (number, subject, category_id, queue_id, team_id, customer_id, line_since, opened_at, updated_at)
    select ${first.number} + i, 'Ticket ' || i, category_id, queue_id, team_id, customer_id, line_since, opened_at, updated_at
    from ticket, generate_series(1, ${many}::int) i where id = ${first.id}`;
  await db`
    insert into figure (ticket_number, kind, nth, at, slice_id)
    select t.number, 'OPENED', 1, t.opened_at, (select min(id) from figure_slice)
    from ticket t where t.number > ${first.number}`;
  at.statements.length = 0;
  const rows = readCsv(await (await download(`tickets.csv?${period}`)).text());
  expect(rows).toHaveLength(1 + hostile.length + 2 + many);
  const pages = at.statements.filter((statement) => statement.includes('as waiting_seconds'));
  expect(pages.length).toBeGreaterThanOrEqual(many / 1000);
});
