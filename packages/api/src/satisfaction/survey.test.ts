import { afterAll, beforeEach, expect, test } from 'vitest';
import { noon } from '../../test/clock.ts';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, aTicket } from '../../test/factories.ts';
import { doJobs } from '../../test/jobs.ts';
import { present, refusal } from '../../test/ledger.ts';
import { buildDeskSchema } from '../app.ts';
import { changeTicketStatus } from '../conversations/change-ticket-status.ts';
import { replyToTicket } from '../conversations/reply-to-ticket.ts';
import { mail } from '../notifications/follow-ledger.ts';
import { mailTask } from '../notifications/mail-task.ts';
import { openPost } from '../notifications/post.ts';
import { stranger } from '../platform/viewer.ts';
import type { Ticket } from '../tickets/ticket.table.ts';
import { answerSilence } from './answer-silence.ts';
import { answerSurvey } from './answer-survey.ts';
import { confirmResolution } from './confirm-resolution.ts';
import { rateTicket } from './rate-ticket.ts';
import { reopenTicket } from './reopen-ticket.ts';
import { sendSurveys } from './send-surveys.ts';

const schema = await buildDeskSchema();
const at = await desk({ schema });
const { db, as, clock, query } = at;
const [sarah, james] = [await aCustomer(db, { passwordHash: 'x' }), await anAgent(db)];
const laura = await aCustomer(db, { name: 'Laura Croft' });

afterAll(at.close);
beforeEach(async () => {
  clock.set(noon);
  await db`delete from silence`;
  await db`delete from survey`;
  await db`delete from graphile_worker._private_jobs`;
});

async function resolved(): Promise<Ticket> {
  const ticket = await aTicket(db, { customerId: sarah.id, assigneeId: james.id });
  const { id: ticketId } = ticket;
  await changeTicketStatus(as(james), { ticketId, status: 'RESOLVED', message: 'Try again.' });
  return present(db, ticket);
}

/** Two workers look, as often as they would. */
async function pass(hours: number) {
  for (let passed = 0; passed < hours; passed++) {
    clock.advance({ hours: 1 });
    await Promise.all([sendSurveys(at), answerSilence(at), sendSurveys(at), answerSilence(at)]);
  }
}

/** The subjects of what is written about the ticket from now on, with whether it asks. */
async function letters({ number }: Ticket): Promise<string[]> {
  await doJobs(at.databaseUrl, { [mail]: mailTask(at, openPost(at)) });
  const rows = await db<{ subject: string; plain: string }[]>`
    select subject, plain from letter where subject like ${`%${number}%`} order by sent_at, id`;
  return rows.map(
    ({ subject, plain }) =>
      `${/ is closed: /.test(subject) ? 'Closed' : subject.replace(/ ?[Tt]icket \d+.*/, '')}${plain.includes('/survey#') ? ' + survey' : ''}`,
  );
}

/** The token of the newest survey that was sent. */
async function tokenFor(ticket: Ticket): Promise<string> {
  await letters(ticket);
  const [letter] = await db<{ plain: string }[]>`
    select plain from letter where subject like ${`%${ticket.number}%`} and plain like '%/survey#%'
    order by sent_at desc, id desc limit 1`;
  return /survey#token=([\w-]+)/.exec(letter?.plain ?? '')?.[1] ?? '';
}

async function askedAtOnce() {
  const ticket = await resolved();
  await confirmResolution(as(sarah), { ticketId: ticket.id, solved: true });
  return { ticket, token: await tokenFor(ticket) };
}

const ratingsOf = async ({ id }: Ticket) => [
  ...(await db`select resolution, score, agent_score, comment, agent_id, person_id
               from rating where ticket_id = ${id} order by resolution`),
];

const surveyDocument = `query ($token: String!) { survey(token: $token) {
  state ticketNumber subject agentName score agentScore comment endsAt } }`;
const read = async (token: string) => (await query(surveyDocument, { token })).data?.survey;
const nothingElse = {
  ticketNumber: null,
  subject: null,
  agentName: null,
  score: null,
  agentScore: null,
  comment: null,
  endsAt: null,
};

test('after a confirmed close the letter that tells of it asks, and none does later', async () => {
  const { ticket } = await askedAtOnce();

  await pass(48);

  const asking = (await letters(ticket)).filter((letter) => letter.includes('survey'));
  expect(asking).toEqual(['Closed + survey']);
});

test('without a word it is asked a day after the resolution, along with whether it works', async () => {
  const ticket = await resolved();

  await pass(23);
  expect(await letters(ticket)).toEqual(['Is it working?']);
  await pass(48);

  expect(await letters(ticket)).toEqual(['Is it working?', 'Is it working? + survey']);
});

/** The customer's thanks put the question whether it works off. */
async function thanked() {
  const ticket = await resolved();
  await pass(4);
  await replyToTicket(as(sarah), { ticketId: ticket.id, body: 'Thank you!' });
  return ticket;
}

test('where no letter is due it is asked by one of its own, once, by two workers', async () => {
  const ticket = await thanked();

  await pass(20);

  expect(await letters(ticket)).toEqual(['Is it working?', 'How did we do? + survey']);
  const told = await db`select happened_at from ledger
    where ticket_id = ${ticket.id} and kind = 'ticket.survey_sent'`;
  expect([...told]).toEqual([{ happenedAt: new Date(+noon + 24 * 3_600_000) }]);
});

test('a desk that stood still over the moment asks at once when it is back', async () => {
  const ticket = await thanked();
  await db`update silence set next_at = next_at + interval '10 days', ends_at = ends_at + interval '10 days'`;
  clock.advance({ days: 3 });

  await pass(1);

  expect(await letters(ticket)).toEqual(['Is it working?', 'How did we do? + survey']);
});

test.each<[string, (ticket: Ticket) => Promise<unknown>]>([
  [
    'who has rated on the page',
    ({ id: ticketId }) => rateTicket(as(sarah), { ticketId, score: 3 }),
  ],
  [
    'who reopened the ticket',
    ({ id: ticketId }) => reopenTicket(as(sarah), { ticketId, reason: 'No.' }),
  ],
  [
    'whose agent took the solution back',
    ({ id: ticketId }) => changeTicketStatus(as(james), { ticketId, status: 'IN_PROGRESS' }),
  ],
  ['without an address', () => db`update person set email = null where id = ${sarah.id}`],
  ['who is suspended', () => db`update person set suspended_at = now() where id = ${sarah.id}`],
])('nobody is asked %s', async (_, doSo) => {
  const ticket = await thanked();
  await doSo(ticket);

  await pass(30);
  const written = await letters(ticket);
  await db`update person set email = ${sarah.email}, suspended_at = null where id = ${sarah.id}`;

  const told = await db`select from ledger
    where ticket_id = ${ticket.id} and kind = 'ticket.survey_sent'`;
  expect(told).toHaveLength(0);
  expect(written.join()).not.toContain('survey');
});

test('reading it stores nothing and says what is asked', async () => {
  const { ticket, token } = await askedAtOnce();

  const asked = await read(token);

  expect(asked).toEqual({
    ...nothingElse,
    state: 'OPEN',
    ticketNumber: ticket.number,
    subject: ticket.subject,
    agentName: 'James Osei',
    endsAt: '2026-11-27T12:00:00.000Z',
  });
  expect(await ratingsOf(ticket)).toEqual([]);
});

test('used twice, from wherever, it shows and changes the one answer, for a week', async () => {
  const { ticket, token } = await askedAtOnce();
  clock.advance({ days: 6 });
  await answerSurvey(as(stranger), { token, score: 2, agentScore: 5, comment: 'Slow.' });
  expect(await read(token)).toMatchObject({ score: 2, agentScore: 5, comment: 'Slow.' });
  clock.advance({ days: 6 });

  await answerSurvey(as(laura), { token, score: 4 });

  const agentId = james.id;
  expect(await ratingsOf(ticket)).toEqual([
    { resolution: 0, score: 4, agentScore: null, comment: null, agentId, personId: sarah.id },
  ]);
  const events = await db`select event, actor_id from ledger
    where ticket_id = ${ticket.id} and kind = 'ticket.rated' order by sequence`;
  expect([...events]).toMatchObject([
    { actorId: sarah.id, event: { score: 2, agentScore: 5, comment: 'Slow.' } },
    { actorId: sarah.id, event: { score: 4, agentScore: null, comment: null } },
  ]);
  clock.advance({ days: 2 });
  expect(await read(token)).toEqual({ state: 'OVER', ...nothingElse });
});

test('after its time it is over, and tells nothing else', async () => {
  const { ticket, token } = await askedAtOnce();
  clock.advance({ days: 8 });

  const answer = answerSurvey(as(stranger), { token, score: 5 });

  await expect(answer).rejects.toMatchObject(refusal('CONFLICT', { reason: 'SURVEY_OVER' }));
  expect(await read(token)).toEqual({ state: 'OVER', ...nothingElse });
  expect(await ratingsOf(ticket)).toEqual([]);
});

test('unanswered it is withdrawn by a reopening, and the next resolution has its own', async () => {
  const { ticket, token } = await askedAtOnce();
  const { id: ticketId } = ticket;
  await reopenTicket(as(sarah), { ticketId, reason: 'It is back.' });
  expect(await read(token)).toEqual({ state: 'WITHDRAWN', ...nothingElse });

  await changeTicketStatus(as(james), { ticketId, status: 'RESOLVED', message: 'Now.' });
  clock.advance({ minutes: 1 });
  await confirmResolution(as(sarah), { ticketId, solved: true });

  const late = answerSurvey(as(stranger), { token, score: 5 });
  await expect(late).rejects.toMatchObject(refusal('CONFLICT', { reason: 'SURVEY_WITHDRAWN' }));
  await answerSurvey(as(stranger), { token: await tokenFor(ticket), score: 5 });
  expect(await ratingsOf(ticket)).toMatchObject([{ resolution: 1, score: 5 }]);
});

test('an answer stays through a reopening, and can still be changed', async () => {
  const { ticket, token } = await askedAtOnce();
  await answerSurvey(as(stranger), { token, score: 5 });
  await reopenTicket(as(sarah), { ticketId: ticket.id, reason: 'It is back.' });

  await answerSurvey(as(stranger), { token, score: 1 });

  expect(await ratingsOf(ticket)).toMatchObject([{ resolution: 0, score: 1 }]);
});

test('a link that is none tells nothing, and those who are rated do not answer', async () => {
  const { token } = await askedAtOnce();

  expect(await read('A'.repeat(43))).toBeNull();
  expect(await read('x')).toBeNull();
  await expect(
    answerSurvey(as(stranger), { token: 'A'.repeat(43), score: 5 }),
  ).rejects.toMatchObject(refusal('NOT_FOUND'));
  await expect(answerSurvey(as(james), { token, score: 5 })).rejects.toMatchObject(
    refusal('FORBIDDEN'),
  );
});

test.each([
  [{ score: 0 }, 'score'],
  [{ score: 6 }, 'score'],
  [{ score: 5, agentScore: 0 }, 'agentScore'],
  [{ score: 5, agentScore: 2.5 }, 'agentScore'],
])('%s is refused', async (given, field) => {
  const { token } = await askedAtOnce();

  const answer = answerSurvey(as(stranger), { token, ...given });

  await expect(answer).rejects.toMatchObject(refusal('INVALID', { field }));
});

test('replies on tickets that nobody is to be asked about cost no statement for it', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id, assigneeId: james.id });
  at.statements.length = 0;

  await replyToTicket(as(james), { ticketId: ticket.id, body: 'We look.' });
  await replyToTicket(as(sarah), { ticketId: ticket.id, body: 'Thank you.' });

  expect(at.statements.filter((text) => text.includes('survey'))).toEqual([]);
});
