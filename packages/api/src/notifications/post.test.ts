import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { desk as aDesk } from '../../test/desk.ts';
import { openPost } from './post.ts';

const desk = await aDesk();
afterAll(() => desk.close());

/** A mail server that keeps what it takes. */
async function aMailServer(options: SMTPServerOptions = {}) {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, _session, done) => {
      readText(stream).then((mail) => {
        taken.push(mail);
        done();
      }, done);
    },
    ...options,
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = listening.address() as AddressInfo;
  const env = { ...desk.env, smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'Desk <d@desk.test>' };
  return { taken, post: openPost({ ...desk, env }) };
}

const letter = {
  messageId: '<evt_1@desk.test>',
  thread: '<tkt_1@desk.test>',
  to: { name: 'Müller, "Kim"', address: 'kim@example.net' },
  date: new Date('2026-11-22T14:02:00Z'),
  subject: 'Störung\r\nBcc: everybody@example.com',
  text: 'Hello',
  html: '<p>Hello</p>',
};

const refusing = (responseCode: number): SMTPServerOptions => ({
  onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode })),
});

test('a letter leaves by SMTP in text and HTML, under its own Message-ID', async () => {
  const { taken, post } = await aMailServer();

  await post.send(letter);

  expect(taken).toHaveLength(1);
  const mail = taken[0]?.replace(/\r\n/g, '\n') ?? '';
  expect(mail).toMatch(/^Message-ID: <evt_1@desk\.test>$/m);
  expect(mail).toMatch(/^In-Reply-To: <tkt_1@desk\.test>$/m);
  expect(mail).toMatch(/^References: <tkt_1@desk\.test>$/m);
  expect(mail).toMatch(/^From: Desk <d@desk\.test>$/m);
  expect(mail).toMatch(/^Date: Sun, 22 Nov 2026 14:02:00 \+0000$/m);
  expect(mail).toMatch(/^Auto-Submitted: auto-generated$/m);
  expect(mail).toContain('multipart/alternative');
});

test('a subject cannot add a header or a recipient', async () => {
  const envelopes: unknown[] = [];
  const { taken, post } = await aMailServer({
    onRcptTo: ({ address }, _session, done) => {
      envelopes.push(address);
      done();
    },
  });

  await post.send(letter);

  expect(taken[0]).not.toMatch(/^Bcc:/im);
  expect(envelopes).toEqual(['kim@example.net']);
});

test('a server that is busy is asked again later', async () => {
  const { post } = await aMailServer(refusing(451));

  await expect(post.send(letter)).rejects.toThrow();
});

test('an address that there is not is not tried again', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { post, taken } = await aMailServer(refusing(550));

  await expect(post.send(letter)).resolves.toBeUndefined();

  expect(taken).toEqual([]);
  expect(said.mock.calls.flat().join()).not.toContain('kim@example.net');
  said.mockRestore();
});

test('a server that does not know the desk is asked again: the operator can put it right', async () => {
  const { post } = await aMailServer({
    onMailFrom: (_address, _session, done) =>
      done(Object.assign(new Error('no'), { responseCode: 553 })),
  });

  await expect(post.send(letter)).rejects.toThrow();
});

test('the mailbox of the demo keeps a letter once', async () => {
  const post = openPost(desk);

  await post.send(letter);
  await post.send(letter);

  expect(await desk.db`select recipient, plain from letter`).toEqual([
    { recipient: 'kim@example.net', plain: 'Hello' },
  ]);
});
