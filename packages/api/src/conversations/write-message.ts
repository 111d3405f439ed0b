import { sql } from 'drizzle-orm';
import type { Change } from '../platform/change.ts';
import type { ChannelKind } from '../platform/channel.ts';
import { run } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { prose } from '../platform/text.ts';
import { actorId } from '../platform/viewer.ts';
import type { Message } from './message.table.ts';
import { takeAttachments } from './take-attachments.ts';

interface Writing {
  ticketId: string;
  kind: Message['kind'];
  body: string;
  /** Which input the body came from, for refusals. */
  field?: string;
  channel?: ChannelKind;
  /** SYSTEM where the desk itself writes. */
  authorKind?: Message['authorKind'];
  attachmentIds?: readonly string[] | null;
}

const maxLength = 20_000;

/** The words of a message as they are kept; refused where there are none, or too many. */
export const messageBody = (text: string, field = 'body') =>
  prose(text, {
    field,
    max: maxLength,
    what: field === 'body' ? 'your message' : 'your words',
  });

/** Adds a message with its files to a ticket's conversation and gives its id. */
export async function writeMessage(change: Change, writing: Writing): Promise<string> {
  const {
    ticketId,
    kind,
    field = 'body',
    channel = 'WEB',
    authorKind = 'PERSON',
    attachmentIds,
  } = writing;
  const id = newId('msg');
  const { tx, context, last } = change;
  const body = messageBody(writing.body, field);
  const insertion = sql`insert into message (id, ticket_id, kind, author_id, author_kind, channel, body, created_at)
        values (${id}, ${ticketId}, ${kind}, ${actorId(context.viewer)}, ${authorKind}, ${channel}, ${body}, ${context.now()})`;
  if (attachmentIds?.length) {
    await run(tx, insertion);
    await takeAttachments(change, { ids: attachmentIds, ticketId, messageId: id });
  } else last(insertion);
  return id;
}
