import type { DeskEvent } from '@hlm-desk/shared/events';
import { internalKinds } from '@hlm-desk/shared/events';
import type { Attachment, Message } from '../src/conversations/message.table.ts';
import type { LedgerEntry } from '../src/platform/ledger.table.ts';
import type { Rating } from '../src/satisfaction/rating.table.ts';
import type { Silence } from '../src/satisfaction/silence.table.ts';
import type { Survey } from '../src/satisfaction/survey.table.ts';
import type { rowOf } from '../src/sla/timer.store.ts';
import type { Ticket } from '../src/tickets/ticket.table.ts';
import { type Cast, isCustomer, newId } from './cast.ts';
import type { Channel } from './demo-ticket.ts';
import { type DemoFile, files, mediaTypeOf } from './files.ts';
import type { PersonKey } from './people.ts';
import { digest, prose } from './prose.ts';
import type { QueueKey } from './teams.ts';

export type EntryRow = Omit<LedgerEntry, 'id' | 'eventId' | 'writtenBy'>;
export type MessageRow = Omit<Message, 'place'>;
export type AttachmentRow = Attachment & { name: DemoFile };

export type TimerRow = ReturnType<typeof rowOf> & {
  id: string;
  ticketId: string;
  stepsDone: string[];
};

/** A ticket while its story is told, and the rows that the desk would have written. */
export interface Stage {
  cast: Cast;
  numbers: ReadonlyMap<string, number>;
  ticket: Ticket;
  queue: QueueKey;
  assignee: PersonKey | null;
  /** The channel that the customer used last: answers go there. */
  channel: Channel;
  entries: EntryRow[];
  messages: MessageRow[];
  attachments: AttachmentRow[];
  ratings: Rating[];
  timers: TimerRow[];
  /** Null where it does not wait for its customer. */
  silence: Silence | null;
  /** Null where its customer is not to be asked how it was. */
  survey: Survey | null;
  /** Who handed it on, and so keeps seeing it. */
  watchers: Set<PersonKey>;
}

/** Who does something, and when. */
export interface Deed {
  at: Date;
  by: PersonKey;
}

/** Adds to the ledger; a cause is told where the desk acted by itself. */
export function record(
  stage: Stage,
  { at, by }: Deed | { at: Date; by: null },
  event: DeskEvent,
  cause: string | null = null,
) {
  stage.ticket.eventCount += 1;
  stage.entries.push({
    ticketId: stage.ticket.id,
    sequence: stage.ticket.eventCount,
    kind: event.kind,
    event,
    internal: internalKinds.includes(event.kind),
    actorId: by === null ? null : stage.cast.people[by],
    actorKind: by === null ? 'SYSTEM' : 'PERSON',
    cause,
    happenedAt: at,
  });
}

/** Changes the ticket itself, which its version counts. */
export function change(stage: Stage, at: Date, changes: Partial<Ticket>) {
  Object.assign(stage.ticket, changes, { updatedAt: at, version: stage.ticket.version + 1 });
}

interface Words {
  text: string;
  files?: readonly DemoFile[];
  isNote?: boolean;
}

/** Adds to the conversation and gives the message's id. */
export function say(stage: Stage, { at, by }: Deed, { text, files: names, isNote }: Words) {
  const id = newId('msg');
  stage.messages.push({
    id,
    ticketId: stage.ticket.id,
    kind: isNote ? 'INTERNAL_NOTE' : 'PUBLIC_REPLY',
    authorId: stage.cast.people[by],
    authorKind: 'PERSON',
    channel: isNote ? 'WEB' : stage.channel,
    body: prose(text, stage.numbers),
    delivery: 'DELIVERED',
    createdAt: at,
  });
  for (const name of names ?? []) attach(stage, { at, by }, id, name);
  if (!isNote) {
    stage.ticket.updatedAt = at;
    if (!isCustomer(by)) stage.ticket.firstRepliedAt ??= at;
  }
  return id;
}

function attach(stage: Stage, { at, by }: Deed, messageId: string, name: DemoFile) {
  const bytes = files[name]();
  stage.attachments.push({
    id: newId('att'),
    ticketId: stage.ticket.id,
    messageId,
    uploaderId: stage.cast.people[by],
    guestTicketId: null,
    name,
    mediaType: mediaTypeOf(name),
    bytes: bytes.length,
    sha256: digest(bytes),
    createdAt: at,
  });
}
