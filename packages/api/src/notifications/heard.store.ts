import type { DeskEvent, EventKind } from '@hlm-desk/shared/events';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { type Database, runText } from '../platform/database.ts';
import { findAudiences } from '../sla/audience.ts';
import { bulkCauses, whyDue } from '../sla/causes.ts';
import { mentionedIn } from './mentions.ts';
import type { Heard } from './who-hears.ts';

/** What people may be told of. */
const told: readonly EventKind[] = [
  'ticket.opened',
  'ticket.claimed',
  'ticket.assigned',
  'message.replied',
  'message.noted',
  'ticket.status_changed',
  'ticket.reminded',
  'ticket.confirmed',
  'ticket.reopened',
  'ticket.escalated',
  'ticket.escalation_requested',
  'ticket.rated',
  'sla.warned',
  'sla.breached',
];

interface Row {
  eventId: string;
  event: DeskEvent;
  actorId: string | null;
  happenedAt: Date;
  sequence: number;
  ticketId: string;
  status: TicketStatus;
  customerId: string | null;
  assigneeId: string | null;
  teamIds: string[];
  /** Of a note with an @ in it. */
  note: { body: string; people: Array<{ id: string; name: string }> | null } | null;
}

/** Those who work at the desk and see the ticket, of whom a note may speak. */
const named = `(
  select json_agg(json_build_object('id', p.id, 'name', p.name)) from person p
  where p.role <> 'CUSTOMER' and p.suspended_at is null
    and strpos(lower(m.body), '@' || lower(p.name)) > 0
    and (p.role <> 'AGENT' or p.id = t.assignee_id
      or exists (select from team_member w where w.person_id = p.id and w.team_id = t.team_id)
      or exists (select from watcher w where w.person_id = p.id and w.ticket_id = t.id)))`;

/** Why the ticket is promised what it was promised when something of it was told. */
const lastApplied = `(
  select a.cause from ledger a
  where a.ticket_id = l.ticket_id and a.kind = 'sla.applied' and a.sequence < l.sequence
  order by a.sequence desc limit 1)`;

const heard = `
  select l.event_id, l.event, l.actor_id, l.happened_at, l.sequence, l.ticket_id, t.status,
    (select c.id from person c where c.id = t.customer_id and c.password_hash is not null) as customer_id,
    t.assignee_id,
    array(select w.person_id from team_member w join person p on p.id = w.person_id
          where l.kind = 'ticket.escalated' and w.team_id = l.event->>'teamId'
            and p.suspended_at is null) as team_ids,
    (select json_build_object('body', m.body, 'people', ${named}) from message m
     where l.kind = 'message.noted' and m.id = l.event->>'messageId' and strpos(m.body, '@') > 0) as note
  from ledger l join ticket t on t.id = l.ticket_id
  where l.id = any ($1) and l.kind = any ($2) and not coalesce(l.cause = any ($3), false)
    and not coalesce(l.cause = $4 and ${lastApplied} = any ($3), false)
  order by l.written_by, l.id`;

export type HeardEntry = Heard & Pick<Row, 'eventId' | 'happenedAt' | 'sequence' | 'ticketId'>;

/**
 * Entries of the ledger that people may be told of. What is done to many at once is left out, and
 * what became late by it.
 */
export async function findHeard(db: Database, ids: readonly number[]): Promise<HeardEntry[]> {
  const rows = await runText<Row>(db, heard, [ids, told, bulkCauses, whyDue('POLICY_CHANGED')]);
  const toLeads = rows.filter(({ event }) => leadsHear.includes(event.kind));
  const audiences =
    toLeads.length === 0
      ? undefined
      : await findAudiences(
          db,
          toLeads.map(({ ticketId }) => ticketId),
        );
  return rows.map(({ note, ...row }) => ({
    ...row,
    leadIds: audiences?.get(row.ticketId)?.LEAD ?? [],
    mentionedIds: mentionedIn(note?.body ?? '', note?.people ?? []),
  }));
}

const leadsHear: readonly EventKind[] = ['ticket.escalation_requested', 'ticket.rated'];

const elsewhere: readonly EventKind[] = [
  'ticket.assigned',
  'ticket.escalated',
  'ticket.moved',
  'ticket.team_changed',
];

/** Those who have something unread of tickets that went elsewhere, and may not see it any more. */
export async function findOthersInboxes(db: Database, ids: readonly number[]) {
  const rows = await runText<{ personId: string }>(
    db,
    `select distinct n.person_id from ledger l join notification n on n.ticket_id = l.ticket_id
     where l.id = any ($1) and l.kind = any ($2) and n.read_at is null`,
    [ids, elsewhere],
  );
  return rows.map(({ personId }) => personId);
}
