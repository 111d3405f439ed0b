import type { Attachment, Message } from '../src/conversations/message.table.ts';
import type { Silence } from '../src/satisfaction/silence.table.ts';
import type { SlaTimerRow } from '../src/sla/timer.table.ts';
import type { Ticket } from '../src/tickets/ticket.table.ts';
import type { TestDesk } from '../test/desk.ts';
import { aMessage, aTicket, aTimer, type TestPerson } from '../test/factories.ts';
import type { Cast } from './cast.ts';

/** An entry of the ledger as the schema shows it. */
export interface Told {
  id: string;
  cursor: string;
  kind: string;
  internal: boolean;
  actorId: string | null;
  happenedAt: Date;
}

/** A ticket in which every field has something to show, which no real one has all at once. */
export interface Story {
  customer: TestPerson;
  ticket: Ticket;
  first: Message;
  reply: Message;
  note: Message;
  /** Came with the first message. */
  picture: Attachment;
  /** Came with the note. */
  secret: Attachment;
  ratedAt: Date;
  /** Of a solution that came too late, with a pause in between. */
  timer: SlaTimerRow;
  silence: Silence;
  /** Oldest first. */
  history: Told[];
}

const at = (time: string) => new Date(`2026-11-19T${time}:00.000Z`);

const timesOfTicket = {
  triagedAt: at('08:01'),
  acknowledgedAt: at('08:02'),
  claimedAt: at('08:03'),
  firstRepliedAt: at('08:04'),
  resolvedAt: at('08:05'),
  closedAt: at('08:06'),
  escalationRequestedAt: at('08:07'),
};

export async function aStory(
  { db }: TestDesk,
  { people }: Cast,
  customer: TestPerson,
  times = { openedAt: at('08:00'), lineSince: at('08:01'), updatedAt: at('08:08') },
): Promise<Story> {
  const { id } = await aTicket(db, {
    ...timesOfTicket,
    ...times,
    customerId: customer.id,
    assigneeId: people.agent.id,
    escalationReason: 'Nobody answers.',
    reopenCount: 2,
    handOffCount: 1,
    version: 7,
  });
  const [first] = await db<Message[]>`select * from message where ticket_id = ${id}`;
  if (!first) throw new Error('The story has no beginning.');
  const reply = await aMessage(db, { ticketId: id, authorId: people.agent.id, body: 'We look.' });
  const note = await aMessage(db, {
    ticketId: id,
    authorId: people.watcher.id,
    kind: 'INTERNAL_NOTE',
    body: 'Between us.',
  });
  await becameUrgent({ db }, id);
  await db`insert into watcher ${db({ personId: people.watcher.id, ticketId: id })}`;
  const ratedAt = at('08:09');
  await db`insert into rating ${db({
    ticketId: id,
    resolution: 2,
    personId: customer.id,
    agentId: people.agent.id,
    score: 4,
    agentScore: 5,
    comment: 'Quick.',
    ratedAt,
  })}`;
  const [ticket] = await db<Ticket[]>`select * from ticket where id = ${id}`;
  if (!ticket) throw new Error('The story has no ticket.');
  const [picture, secret] = [await aFile({ db }, first), await aFile({ db }, note)];
  const timer = await aTimer(db, {
    ticketId: id,
    metric: 'RESOLUTION',
    state: 'FULFILLED',
    targetSeconds: 120,
    startedAt: at('08:00'),
    pauses: [{ from: +at('08:01'), to: +at('08:02'), reason: 'PENDING' }],
    dueAt: at('08:03'),
    warnsAt: at('08:02'),
    breachedAt: at('08:03'),
    endedAt: at('08:05'),
  });
  const silence: Silence = {
    ticketId: id,
    status: 'PENDING',
    since: at('08:10'),
    remindersSent: 0,
    nextAt: at('08:11'),
    endsAt: at('08:12'),
  };
  await db`insert into silence ${db(silence)}`;
  const history = await historyOf({ db }, id);
  return {
    customer,
    ticket,
    first,
    reply,
    note,
    picture,
    secret,
    ratedAt,
    timer,
    silence,
    history,
  };
}

type Db = Pick<TestDesk, 'db'>;

/** The one event of which the desk itself is the actor. */
async function becameUrgent({ db }: Db, ticketId: string) {
  const event = { kind: 'ticket.priority_changed', from: 'NORMAL', to: 'URGENT' };
  const sequence = db`(select event_count from ticket where id = ${ticketId})`;
  await db`update ticket set event_count = event_count + 1 where id = ${ticketId}`;
  await db`insert into ledger (ticket_id, sequence, kind, event, actor_kind, cause, happened_at)
    values (${ticketId}, ${sequence}, ${event.kind}, ${db.json(event)}, 'SYSTEM',
            'Urgent words', ${at('08:05')})`;
}

export async function aFile(
  { db }: Db,
  { id, ticketId, authorId, createdAt }: Message,
): Promise<Attachment> {
  const [file] = await db<Attachment[]>`insert into attachment ${db({
    ticketId,
    messageId: id,
    uploaderId: authorId,
    name: 'screen.png',
    mediaType: 'image/png',
    bytes: 68,
    sha256: '0'.repeat(64),
    createdAt,
  })} returning *`;
  if (!file) throw new Error('The file was not kept.');
  return file;
}

const historyOf = async ({ db }: Db, ticketId: string) => [
  ...(await db<Told[]>`
    select event_id as id, written_by || '.' || id as cursor, kind, internal, actor_id, happened_at
    from ledger where ticket_id = ${ticketId} order by ledger.id`),
];
