import { afterAll, expect, test } from 'vitest';
import { desk as aDesk } from '../../test/desk.ts';
import { aCustomer, aTicket } from '../../test/factories.ts';
import { change } from '../platform/change.ts';
import { stranger } from '../platform/viewer.ts';
import { mintTrackingLink } from '../tickets/tracking-link.ts';

const desk = await aDesk();
afterAll(() => desk.close());
const url = await desk.url();

const meant = { 'apollo-require-preflight': 'true' };

function upload(headers: Record<string, string>) {
  const body = new FormData();
  body.set('file', new File(['hello'], 'hello.txt'));
  return fetch(`${url}/files`, { method: 'POST', headers: { ...meant, ...headers }, body });
}

test('a signed-in customer uploads and downloads by the session', async () => {
  const cookie = await desk.cookieOf(await aCustomer(desk.db));

  const uploaded = await upload({ cookie });
  const { url: path } = await uploaded.json();

  expect(uploaded.status).toBe(201);
  expect(await (await fetch(url + path, { headers: { cookie } })).text()).toBe('hello');
  expect((await fetch(url + path)).status).toBe(404);
});

test('a program does so by the token of a tracking link', async () => {
  const ticket = await aTicket(desk.db);
  const token = await change(desk.as(stranger), (change) => mintTrackingLink(change, ticket.id));
  const headers = { 'hlm-tracking-token': token };

  const { id, url: path } = await (await upload(headers)).json();

  expect(await desk.db`select guest_ticket_id from attachment where id = ${id}`).toEqual([
    { guestTicketId: ticket.id },
  ]);
  expect((await fetch(url + path, { headers })).status).toBe(200);
  expect((await fetch(url + path)).status).toBe(404);
});

test('a page of another site uploads nothing', async () => {
  const cookie = await desk.cookieOf(await aCustomer(desk.db));

  const response = await upload({ cookie, origin: 'https://evil.example' });

  expect(response.status).toBe(403);
  expect((await response.json()).errors[0].extensions.code).toBe('FORBIDDEN');
});

test.each(['%00', '..%2f..%2fmain.ts', 'att_', '%F0%9F'])('there is no file %s', async (id) => {
  const response = await fetch(`${url}/files/${id}`);

  expect([400, 404]).toContain(response.status);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await response.json()).errors[0].extensions.code).toMatch(/^(INVALID|NOT_FOUND)$/);
});
