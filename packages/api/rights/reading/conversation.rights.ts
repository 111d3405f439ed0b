import type { Attachment, Message } from '../../src/conversations/message.table.ts';
import { type Actors, but, customers, insiders, seers } from '../actor.ts';
import { type Cells, type Place, the } from '../place.ts';
import type { Scene } from '../scene.ts';
import type { Told } from '../story.ts';

const messageFields = (
  message: Message,
  file: Attachment | null,
  [who, writer]: [Actors, Actors],
): Record<string, Cells> => ({
  id: [[who, message.id]],
  kind: [[who, message.kind]],
  author: [[who, { id: message.authorId }]],
  authorKind: [[who, 'PERSON']],
  mine: [
    [writer, true],
    [who, false],
  ],
  channel: [[who, 'WEB']],
  body: [[who, message.body]],
  attachments: [[who, file ? [the(file)] : []]],
  delivery: [[who, 'DELIVERED']],
  createdAt: [[who, message.createdAt]],
});

const attachmentFields = (file: Attachment, who: Actors): Record<string, Cells> => ({
  id: [[who, file.id]],
  name: [[who, file.name]],
  mediaType: [[who, file.mediaType]],
  bytes: [[who, file.bytes]],
  url: [[who, `/files/${file.id}`]],
  isImage: [[who, true]],
  createdAt: [[who, file.createdAt]],
});

const eventFields = (event: Told, text: string, { story }: Scene): Record<string, Cells> => ({
  id: [[seers, event.id]],
  cursor: [[seers, event.cursor]],
  kind: [[seers, event.kind]],
  ticket: [[seers, the(story.ticket)]],
  actor: [[seers, event.actorId && { id: event.actorId }]],
  actorKind: [[seers, event.actorId === null ? 'SYSTEM' : 'PERSON']],
  at: [[seers, event.happenedAt]],
  text: [[seers, text]],
  cause: [[seers, event.actorId === null ? 'Urgent words' : null]],
});

const asCustomer: Actors = ['customer', 'guest', 'token'];
const withSession = (who: Actors) => but(who, 'token');

export function conversationRights(scene: Scene): Place[] {
  const { ticket, story } = scene;
  const { first, reply, note, picture, secret } = story;
  const message = (path: string, reach: Actors, fields: Record<string, Cells>): Place => ({
    type: 'Message',
    path,
    reach,
    fields,
  });
  const node = ({ id }: { id: string }, type: string) =>
    `node(id: "${id}") { ... on ${type} { * } }`;
  return [
    message(
      `${ticket} { messages(first: 1) { nodes { * } } }`,
      seers,
      messageFields(first, picture, [seers, asCustomer]),
    ),
    message(
      node(reply, 'Message'),
      withSession(seers),
      messageFields(reply, null, [seers, ['agent']]),
    ),
    message(node(note, 'Message'), insiders, messageFields(note, secret, [insiders, ['watcher']])),
    {
      type: 'Message',
      path: `${ticket} { lastMessage { * } }`,
      reach: seers,
      fields: lastMessage(scene),
    },
    {
      type: 'Attachment',
      path: `${ticket} { attachments { * } }`,
      reach: seers,
      fields: attachmentFields(picture, seers),
    },
    {
      type: 'Attachment',
      path: node(picture, 'Attachment'),
      reach: withSession(seers),
      fields: attachmentFields(picture, seers),
    },
    {
      type: 'Attachment',
      path: node(secret, 'Attachment'),
      reach: insiders,
      fields: attachmentFields(secret, insiders),
    },
    ...eventRights(scene),
  ];
}

function lastMessage({ story: { reply, note, secret } }: Scene): Record<string, Cells> {
  const toCustomers = messageFields(reply, null, [customers, []]);
  const toInsiders = messageFields(note, secret, [insiders, ['watcher']]);
  return Object.fromEntries(
    Object.keys(toInsiders).map((name) => [
      name,
      [...(toCustomers[name] ?? []), ...(toInsiders[name] ?? [])],
    ]),
  );
}

function eventRights(scene: Scene): Place[] {
  const { ticket, story } = scene;
  const [opened, caused, noted] = ['ticket.opened', 'ticket.priority_changed', 'message.noted'].map(
    (kind) => story.history.find((event) => event.kind === kind),
  );
  if (!opened || !caused || !noted) throw new Error('The story lacks an event.');
  const event = (path: string, reach: Actors, told: Told, text: string): Place => ({
    type: 'Event',
    path,
    reach,
    fields: eventFields(told, text, scene),
  });
  const node = ({ id }: Told) => `node(id: "${id}") { ... on Event { * } }`;
  return [
    event(
      `${ticket} { history(first: 1) { edges { node { * } } } }`,
      seers,
      opened,
      'Sarah Mitchell opened the ticket; it waits in Support.',
    ),
    event(
      node(caused),
      withSession(seers),
      caused,
      'The desk changed the priority from Normal to Urgent.',
    ),
    event(node(noted), insiders, noted, 'Terrence Hank wrote an internal note.'),
  ];
}
