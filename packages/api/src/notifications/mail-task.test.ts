import { afterAll, beforeEach, expect, test } from 'vitest';
import { desk as aDesk } from '../../test/desk.ts';
import {
  aCategory,
  aCustomer,
  aGuest,
  anAdmin,
  anAgent,
  aTicket,
  type TestPerson,
} from '../../test/factories.ts';
import { doJobs } from '../../test/jobs.ts';
import { addInternalNote } from '../conversations/add-internal-note.ts';
import { changeTicketStatus } from '../conversations/change-ticket-status.ts';
import { openTicket } from '../conversations/open-ticket.ts';
import { replyToTicket } from '../conversations/reply-to-ticket.ts';
import { change } from '../platform/change.ts';
import { addJob } from '../platform/job.ts';
import { record } from '../platform/ledger.ts';
import { stranger } from '../platform/viewer.ts';
import { confirmResolution } from '../satisfaction/confirm-resolution.ts';
import { requestTrackingLink } from '../tickets/request-tracking-link.ts';
import type { Ticket } from '../tickets/ticket.table.ts';
import { viewerWith } from '../tickets/tracking-link.ts';
import { followLedger, mail } from './follow-ledger.ts';
import type { Letter } from './letter.table.ts';
import { mailTask } from './mail-task.ts';
import { openPost } from './post.ts';

followLedger();

const desk = await aDesk();
afterAll(() => desk.close());
await aCategory(desk.db);
const james = await anAgent(desk.db);

let sarah: TestPerson;
beforeEach(async () => {
  sarah = await aCustomer(desk.db, { passwordHash: 'x' });
});

/** Does the jobs that wait, and gives the letters that came of them. */
async function letters(): Promise<Letter[]> {
  const before = await desk.db<{ id: string }[]>`select id from letter`;
  await doJobs(desk.databaseUrl, { [mail]: mailTask(desk, openPost(desk)) });
  return desk.db<Letter[]>`
    select * from letter where id <> all(${before.map(({ id }) => id)}) order by sent_at, subject`;
}

const contact = { name: 'Kim John', email: 'Kim@Example.net', phone: '+44 20 7946 0000' };

async function openAsGuest(values = {}) {
  const ticket = { subject: 'No access', body: 'I cannot get in.', contact };
  return openTicket(desk.as(stranger), { ...ticket, ...values });
}

async function numberOf(ticketId: string) {
  const [ticket] = await desk.db<[Ticket]>`select * from ticket where id = ${ticketId}`;
  return ticket.number;
}

const tokenIn = (text: string) => /#token=([\w-]+)/.exec(text)?.[1] ?? '';

test('a guest who opens a ticket gets its number and a link that opens it', async () => {
  const { ticketId } = await openAsGuest();

  const [letter, ...more] = await letters();

  expect(more).toEqual([]);
  expect(letter).toMatchObject({
    recipient: 'kim@example.net',
    subject: `We have your ticket ${await numberOf(ticketId)}: No access`,
  });
  expect(letter?.plain).toContain('/track/open#token=');
  const viewer = await viewerWith(desk.as(stranger), tokenIn(letter?.plain ?? ''));
  expect(viewer.guest?.ticketId).toBe(ticketId);
});

test('a customer with an account is led to the ticket, without a token', async () => {
  const { ticketId } = await openTicket(desk.as(sarah), {
    subject: 'Charged twice',
    body: 'See the invoice.',
  });

  const [letter] = await letters();

  expect(letter?.recipient).toBe(sarah.email);
  expect(letter?.plain).toContain(`/tickets/${await numberOf(ticketId)}\n`);
  expect(letter?.plain).not.toContain('token');
});

test('an answer is sent with its words; a note, the own words and a claim are not', async () => {
  const { id: ticketId } = await aTicket(desk.db, { customerId: sarah.id, assigneeId: james.id });
  await addInternalNote(desk.as(james), { ticketId, body: 'She is cross.' });
  await replyToTicket(desk.as(sarah), { ticketId, body: 'Are you there?' });
  await replyToTicket(desk.as(james), { ticketId, body: 'I took it back.' });

  const sent = await letters();

  expect(sent.map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^James Osei answered ticket \d+: Charged twice$/),
  ]);
  expect(sent[0]?.plain).toContain('> I took it back.');
});

test('a resolution asks by links that work without signing in, and the yes is acknowledged', async () => {
  const { id: ticketId } = await aTicket(desk.db, { customerId: sarah.id, assigneeId: james.id });
  await changeTicketStatus(desk.as(james), { ticketId, status: 'RESOLVED', message: 'Done.' });
  const [asked] = await letters();
  const guest = await viewerWith(desk.as(stranger), tokenIn(asked?.plain ?? ''));

  await confirmResolution(desk.as(guest), { ticketId, solved: true });

  expect(asked?.plain).toMatch(/confirm#token=[\w-]+&answer=yes/);
  expect(asked?.plain).toMatch(/confirm#token=[\w-]+&answer=no/);
  expect((await letters())[0]?.subject).toMatch(/^Ticket \d+ is closed: Charged twice$/);
});

test('a question that was answered meanwhile is not asked any more', async () => {
  const { id: ticketId } = await aTicket(desk.db, { customerId: sarah.id, assigneeId: james.id });
  await changeTicketStatus(desk.as(james), { ticketId, status: 'RESOLVED', message: 'Done.' });
  await confirmResolution(desk.as(sarah), { ticketId, solved: true });

  expect((await letters()).map(({ subject }) => subject.split(':')[0])).not.toContain(
    expect.stringContaining('Is it working'),
  );
});

test('letters bear the date of what they tell, so that they sort however late they leave', async () => {
  const { id: ticketId } = await aTicket(desk.db, { customerId: sarah.id, assigneeId: james.id });
  await replyToTicket(desk.as(james), { ticketId, body: 'I took it back.' });
  desk.clock.advance({ seconds: 1 });
  await changeTicketStatus(desk.as(james), { ticketId, status: 'RESOLVED', message: 'Done.' });
  desk.clock.advance({ hours: 3 });

  const [answered, resolved] = await letters();

  expect(answered?.subject).toMatch(/^James Osei answered/);
  expect(resolved?.subject).toMatch(/^Is it working/);
  expect(resolved?.sentAt.getTime()).toBe((answered?.sentAt.getTime() ?? 0) + 1000);
});

test('what was rolled back is not written of', async () => {
  const ticket = await aTicket(desk.db, { customerId: sarah.id, status: 'CLOSED' });

  await expect(
    change(desk.as(james), async (change) => {
      record(change, ticket.id, { kind: 'ticket.confirmed', solved: true });
      throw new Error('The disk is full.');
    }),
  ).rejects.toThrow('The disk is full.');

  expect(await desk.db`select from graphile_worker.jobs`).toHaveLength(0);
  expect(await letters()).toEqual([]);
});

test('a letter whose job runs twice is kept once', async () => {
  await openAsGuest();
  const [event] = await desk.db<
    [{ eventId: string }]
  >`select event_id from ledger order by id desc`;
  const first = await letters();

  await change(desk.as(stranger), async (change) =>
    addJob(change, mail, { eventId: event.eventId }),
  );

  expect(first).toHaveLength(1);
  expect(await letters()).toEqual([]);
});

test('whoever asks for the link of a ticket gets it, whoever guesses gets nothing', async () => {
  const guest = await aGuest(desk.db, { email: 'kim@example.net' });
  const ticket = await aTicket(desk.db, { customerId: guest.id });
  await requestTrackingLink(desk.as(stranger), { number: ticket.number, email: 'kim@example.net' });
  await requestTrackingLink(desk.as(stranger), { number: ticket.number, email: 'tim@example.net' });

  const sent = await letters();

  expect(sent.map(({ recipient }) => recipient)).toEqual(['kim@example.net']);
  const viewer = await viewerWith(desk.as(stranger), tokenIn(sent[0]?.plain ?? ''));
  expect(viewer.guest?.ticketId).toBe(ticket.id);
});

test('nobody is flooded by tickets that others open in their name', async () => {
  const hour = async (email: (n: number) => string) => {
    for (let n = 0; n < 60; n++) {
      await openAsGuest({ contact: { ...contact, email: email(n) } });
      desk.clock.advance({ minutes: 1 });
    }
    return (await letters()).length;
  };

  expect(await hour(() => 'victim@example.org')).toBeLessThanOrEqual(5);
  expect(await hour((n) => `victim${n}@example.info`)).toBeLessThanOrEqual(50);
});

test('who has been suspended gets nothing', async () => {
  const { id: ticketId } = await aTicket(desk.db, { customerId: sarah.id, assigneeId: james.id });
  await desk.db`update person set suspended_at = now() where id = ${sarah.id}`;

  await replyToTicket(desk.as(james), { ticketId, body: 'Hello?' });

  expect(await letters()).toEqual([]);
});

const mailbox = '{ mailbox(first: 1) { nodes { to subject text html sentAt } } }';

test('the demo shows the letters that it caught', async () => {
  desk.clock.advance({ minutes: 1 });
  await openAsGuest({ contact: { ...contact, email: 'tim@example.com' } });
  const [letter] = await letters();

  const { data } = await desk.query(mailbox);

  const { subject, plain, html } = letter ?? {};
  expect(data?.mailbox).toMatchObject({
    nodes: [{ to: 'tim@example.com', subject, text: plain, html }],
  });
});

test('outside the demo no letter is kept or shown', async () => {
  const earnest = await aDesk({ env: { demo: false } });
  const [to, text] = [{ name: 'Kim John', address: 'kim@example.net' }, 'Hello'];
  await openPost(earnest).send({
    messageId: '<1@example.com>',
    thread: null,
    date: new Date(),
    to,
    subject: text,
    text,
    html: text,
  });
  expect(await earnest.db`select from letter`).toHaveLength(0);
  await earnest.db`insert into letter ${earnest.db({
    messageId: 'from the time of the demo',
    recipient: to.address,
    subject: text,
    plain: text,
    html: text,
    sentAt: earnest.now(),
  })}`;

  const { data } = await earnest.query(mailbox, {}, { as: await anAdmin(earnest.db) });

  expect(data?.mailbox).toEqual({ nodes: [] });
  await earnest.close();
});
