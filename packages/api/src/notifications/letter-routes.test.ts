import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, expect, test } from 'vitest';
import { desk as aDesk } from '../../test/desk.ts';
import { letterHtml } from './letter-html.ts';
import { letterRoutes } from './letter-routes.ts';

const desk = await aDesk();
const servers: Server[] = [];
afterAll(async () => {
  for (const server of servers) server.close().closeAllConnections();
  await desk.close();
});

const html = letterHtml({ subject: 'Hello', blocks: [{ say: 'Good news.' }], footer: 'Bye' });
const [letter] = await desk.db<[{ id: string }]>`insert into letter ${desk.db({
  messageId: '<1@example.com>',
  recipient: 'kim@example.net',
  subject: 'Hello',
  plain: 'Good news.',
  html,
  sentAt: desk.now(),
})} returning id`;

async function served(env = desk.env): Promise<string> {
  const server = express()
    .use(letterRoutes({ ...desk, env }))
    .listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/letters`;
}

test('a letter of the demo shows in a frame, and runs and fetches nothing', async () => {
  const response = await fetch(`${await served()}/${letter.id}`);

  expect(response.headers.get('content-security-policy')).toBe(
    "sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  );
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toContain('Good news.');
});

test.each([
  ['there is none', desk.env, 'ltr_0'],
  ['it could not be one', desk.env, '%00'],
  ['outside the demo', { ...desk.env, demo: false }, letter.id],
  ['where mail is sent', { ...desk.env, smtpUrl: 'smtp://mail.example.com' }, letter.id],
])('no letter is shown where %s', async (_, env, id) => {
  expect((await fetch(`${await served(env)}/${id}`)).status).toBe(404);
});
