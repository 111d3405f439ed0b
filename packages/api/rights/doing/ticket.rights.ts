import { aCategory } from '../../test/factories.ts';
import { but, customers, insiders, seers, workers } from '../actor.ts';
import type { Deed, DeedScene } from './deed.ts';

const ticketId = ({ ticket }: DeedScene) => ({ ticketId: ticket.id });
const asItIs = (scene: DeedScene) => ({
  ...ticketId(scene),
  expectedVersion: scene.ticket.version,
});

async function newestCursor({ desk: { db }, ticket }: DeedScene) {
  const [newest] = await db<[{ cursor: string }]>`
    select written_by || '.' || id as cursor from ledger
    where ticket_id = ${ticket.id} order by id desc limit 1`;
  return newest.cursor;
}

const anotherCategory = async ({ desk: { db }, ticket }: DeedScene) =>
  (await aCategory(db, { name: 'Sales', queueId: ticket.queueId })).id;

const waiting = { assigneeId: null, status: 'NEW' } as const;
const asked = { escalationRequestedAt: new Date(0), escalationReason: 'Nobody answers.' };

const longAgo = new Date('2026-01-01T08:00:00.000Z');

/** An agent who gives a ticket out of hand keeps seeing it; leads see everything anyway. */
/** Where it comes to, something is promised of it. */
const keepsWatching = (actor: string) =>
  actor === 'agent' ? ['sla_timer', 'ticket', 'watcher'] : ['sla_timer', 'ticket'];

/** What is done to a ticket itself. */
export const ticketDeeds: Deed[] = [
  {
    mutation: 'claimTicket',
    given: waiting,
    input: asItIs,
    may: workers,
    leaves: ['ticket.claimed'],
    touches: ['ticket'],
  },
  {
    mutation: 'assignTicket',
    input: (scene) => ({
      ...asItIs(scene),
      assigneeId: scene.cast.people.lead.id,
      teamId: scene.cast.teams.second.id,
    }),
    may: workers,
    leaves: ['ticket.team_changed', 'ticket.assigned', 'sla.applied'],
    touches: keepsWatching,
  },
  {
    mutation: 'changeTicketPriority',
    input: (scene) => ({ ...asItIs(scene), priority: 'HIGH' }),
    may: [...workers, ...customers],
    leaves: ['ticket.priority_changed'],
    touches: ['ticket'],
  },
  {
    mutation: 'changeTicketCategory',
    input: async (scene) => ({ ...asItIs(scene), categoryId: await anotherCategory(scene) }),
    may: workers,
    leaves: ['ticket.category_changed'],
    touches: ['ticket'],
  },
  {
    mutation: 'markTicketTriaged',
    given: waiting,
    input: (scene) => ({ ...ticketId(scene), done: true }),
    may: workers,
    leaves: ['ticket.triaged'],
    touches: ['ticket'],
  },
  {
    mutation: 'moveTicket',
    input: (scene) => ({ ...asItIs(scene), queueId: scene.cast.queues.second.id }),
    may: workers,
    leaves: ['ticket.moved', 'sla.applied'],
    touches: keepsWatching,
  },
  {
    mutation: 'markTicketRead',
    input: async (scene) => ({ ...ticketId(scene), cursor: await newestCursor(scene) }),
    may: but(seers, 'guest'),
    leaves: [],
    touches: ['read_mark'],
  },
  {
    mutation: 'requestEscalation',
    input: (scene) => ({ ...ticketId(scene), reason: 'Nobody answers.' }),
    may: customers,
    leaves: ['ticket.escalation_requested'],
    touches: ['ticket'],
  },
  {
    mutation: 'cancelEscalationRequest',
    given: asked,
    input: ticketId,
    may: customers,
    leaves: ['ticket.escalation_withdrawn'],
    touches: ['ticket'],
  },
  {
    mutation: 'confirmResolution',
    given: { status: 'RESOLVED' },
    input: (scene) => ({ ...ticketId(scene), solved: true, comment: 'It works.' }),
    may: customers,
    leaves: ['ticket.confirmed'],
    touches: ['message', 'ticket'],
  },
  {
    mutation: 'reopenTicket',
    given: { status: 'RESOLVED' },
    input: (scene) => ({ ...ticketId(scene), reason: 'It does not work.' }),
    may: [...customers, ...workers],
    leaves: ['ticket.reopened'],
    touches: ['message', 'ticket'],
  },
  {
    mutation: 'rateTicket',
    given: { status: 'RESOLVED' },
    input: (scene) => ({ ...ticketId(scene), score: 5, agentScore: 4, comment: 'Quick.' }),
    may: customers,
    leaves: ['ticket.rated'],
    touches: ['rating', 'ticket'],
  },
  {
    mutation: 'addInternalNote',
    input: (scene) => ({ ...ticketId(scene), body: 'Between us.', attachmentIds: [scene.fileId] }),
    may: insiders,
    leaves: ['message.noted'],
    touches: ['attachment', 'message', 'ticket'],
  },
  {
    mutation: 'changeTicketStatus',
    input: (scene) => ({ ...asItIs(scene), status: 'RESOLVED', message: 'Try again.' }),
    may: workers,
    leaves: ['ticket.status_changed'],
    touches: ['message', 'silence', 'survey', 'ticket'],
  },
  {
    mutation: 'escalateTicket',
    input: (scene) => ({ ...asItIs(scene), note: 'It is the tax.' }),
    may: workers,
    leaves: ['ticket.escalated', 'sla.applied'],
    // Whoever had it goes on seeing it, whoever hands it on.
    touches: ['message', 'sla_timer', 'ticket', 'watcher'],
  },
  {
    mutation: 'replyToTicket',
    given: { status: 'PENDING' },
    input: (scene) => ({
      ...ticketId(scene),
      body: 'Here it is.',
      attachmentIds: [scene.fileId],
      lastSeenCursor: '1.1',
      force: true,
    }),
    may: [...customers, ...workers],
    leaves: (actor) =>
      customers.includes(actor)
        ? ['message.replied', 'ticket.status_changed']
        : ['message.replied'],
    touches: ['attachment', 'message', 'ticket'],
  },
  {
    // Closed too long ago to be reopened: the words open another ticket, which is the answer.
    mutation: 'replyToTicket',
    given: { status: 'CLOSED', closedAt: longAgo },
    input: (scene) => ({ ...ticketId(scene), body: 'It is back.', attachmentIds: [scene.fileId] }),
    may: customers,
    answer: '{ status assignee { id } }',
    says: () => ({ status: 'NEW', assignee: null }),
    leaves: ['ticket.opened', 'ticket.followed_up'],
    touches: (actor) => [
      ...['attachment', 'follow_up', 'message', 'ticket'],
      // Who sees one ticket sees the new one from now on.
      ...(actor === 'guest' || actor === 'token' ? ['session'] : []),
    ],
  },
];
