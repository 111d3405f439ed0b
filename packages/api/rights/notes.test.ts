import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { buildDeskSchema } from '../src/app.ts';
import { addInternalNote } from '../src/conversations/add-internal-note.ts';
import { at as itemAt } from '../test/at.ts';
import { desk } from '../test/desk.ts';
import { anAgent } from '../test/factories.ts';
import { signedIn, type TestSocket } from '../test/socket.ts';
import { actors, customers, staff } from './actor.ts';
import { callOf, documentOf } from './ask.ts';
import { aCast } from './cast.ts';
import { aFileOf, operationOf } from './doing/do.ts';
import { deeds } from './doing/doing.rights.ts';
import { queryRights } from './reading/query.rights.ts';
import { placesOf } from './reading/reading.rights.ts';
import { type Scene, scenes } from './scene.ts';

const at = await desk();
afterAll(at.close);
const { db, query } = at;
const url = await at.url();
const schema = await buildDeskSchema();
const cast = await aCast(at);
const sceneOf = await scenes(at, cast);
const outside = await Promise.all(actors.filter((actor) => !staff.includes(actor)).map(sceneOf));

const canary = /canary/i;
const author = await anAgent(db, { name: 'Canary of an author', teamIds: [cast.teams.first.id] });

const asking = ({ credentials: { cookie } }: Scene) => (cookie === undefined ? {} : { cookie });

/** All that the matrix asks, and what was answered, word for word. */
async function askEverything(scene: Scene): Promise<Record<string, string>> {
  const documents = [
    ...placesOf(scene).map((place) => documentOf(schema, place)),
    ...Object.keys(queryRights(scene)).map((call) => callOf(schema, call)),
    `{ tickets(filter: { search: "canary" }) { totalCount nodes { id } } }`,
    `{ tickets(filter: { assigneeId: "${author.id}" }) { totalCount nodes { id } } }`,
  ];
  const answers = documents.map(async (document) => {
    const { status, data, errors } = await query(document, {}, asking(scene));
    return [document, JSON.stringify({ status, data, errors })] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

async function allAnswers() {
  const answers = [];
  for (const scene of outside) answers.push(await askEverything(scene));
  return answers;
}

/** Watches all that can be watched of the ticket. */
async function watchEverything({ credentials, story, stories }: Scene): Promise<TestSocket> {
  const { cookie, trackingToken } = credentials;
  const socket = await signedIn(url, cookie, { trackingToken });
  const { id, queueId } = story.ticket;
  const after = stories.kept.history.at(-1)?.cursor;
  socket.subscribe(
    'ticket',
    `subscription { ticket(id: "${id}") { id version updatedAt unread
    lastCursor messages { totalCount } history { totalCount } attachments { id } } }`,
  );
  socket.subscribe('place', `subscription { queuePosition(ticketId: "${id}") { position } }`);
  socket.subscribe('queue', `subscription { queue(id: "${queueId}") { id waitingCount } }`);
  socket.subscribe('board', 'subscription { board { removedTicketIds } }');
  socket.subscribe('events', `subscription { events(after: "${after}") { id kind } }`);
  for (const name of ['ticket', 'place', 'queue', 'board'])
    await socket.until(({ id }) => id === name);
  return socket;
}

interface Written {
  /** Of the note, its file, its event. */
  ids: string[];
  /** Of its event. */
  cursor: string;
}

/** Writes a note of which every part says that it is one. */
async function aCanary(ticketId: string): Promise<Written> {
  const fileId = await aFileOf(at, author.id);
  await db`update attachment set name = 'canary.png' where id = ${fileId}`;
  await addInternalNote(at.as(author), { ticketId, body: 'A canary.', attachmentIds: [fileId] });
  const [entry] = await db<[{ eventId: string; cursor: string; messageId: string }]>`
    select event_id, written_by || '.' || id as cursor, event->>'messageId' as message_id
    from ledger where ticket_id = ${ticketId} order by id desc limit 1`;
  return { ids: [entry.messageId, fileId, entry.eventId], cursor: entry.cursor };
}

const jobs = async () => (await db`select from graphile_worker.jobs`).length;

const sockets = await Promise.all(outside.map(watchEverything));
const before = await allAnswers();
const jobsBefore = await jobs();
const framesBefore = sockets.map(({ received }) => received.length);
const { stories } = itemAt(outside, 0);
const written = {
  shared: await aCanary(stories.shared.ticket.id),
  kept: await aCanary(stories.kept.ticket.id),
};
const jobsAfter = await jobs();
await delay(500);
const after = await allAnswers();

const writtenFor = ({ story }: Scene) => written[story === stories.kept ? 'kept' : 'shared'];

describe.each(outside.map((scene, place) => ({ actor: scene.actor, scene, place })))(
  'to $actor',
  ({ scene, place }) => {
    test('nothing reads otherwise than before the note', () => {
      expect(after[place]).toEqual(before[place]);
      expect(JSON.stringify(Object.values(after[place] ?? {}))).not.toMatch(canary);
    });

    test('nothing is pushed', () => {
      const { received } = itemAt(sockets, place);
      expect(received.slice(framesBefore[place])).toEqual([]);
    });

    test('its ids say nothing', async () => {
      const none = '00000000000000000000000000000000';
      for (const id of writtenFor(scene).ids) {
        const [found, missing] = [`node(id: "${id}")`, `node(id: "${id.slice(0, 4)}${none}")`];
        const ask = (call: string) => query(`{ it: ${call} { id } }`, {}, asking(scene));
        expect((await ask(found)).data).toEqual((await ask(missing)).data);
      }
    });

    test('its file is not there', async () => {
      const { cookie = '', trackingToken = '' } = scene.credentials;
      const [, fileId] = writtenFor(scene).ids;
      const headers = { cookie, 'hlm-tracking-token': trackingToken };
      expect((await fetch(`${url}/files/${fileId}`, { headers })).status).toBe(404);
    });
  },
);

test('no letter follows', () => {
  expect(jobsAfter).toBe(jobsBefore);
});

test('to those who work there, all of it shows', async () => {
  const answers = JSON.stringify(await askEverything(await sceneOf('agent')));

  for (const word of ['A canary.', 'Canary of an author', 'canary.png']) {
    expect(answers).toContain(word);
  }
});

test('its cursor marks nothing as read', async () => {
  const scene = await sceneOf('sharing');
  const input = { ticketId: scene.story.ticket.id, cursor: written.shared.cursor };

  const { data } = await query<{ markTicketRead: { unread: boolean } }>(
    'mutation ($input: MarkTicketReadInput!) { markTicketRead(input: $input) { unread } }',
    { input },
    asking(scene),
  );

  expect(data?.markTicketRead.unread).toBe(true);
});

const told = `{ id version updatedAt unread lastCursor attachments { name }
  messages(last: 5) { nodes { body author { name } } } history(last: 5) { nodes { text } } }`;

/** What the deed answers, refusals and their details included. */
async function sayOf(scene: Scene, name: string) {
  const fileId = await aFileOf(at, null);
  const { ticket } = scene.story;
  const texts = [];
  for (const deed of deeds.filter(({ mutation }) => mutation === name)) {
    const answer = deed.answer ?? told;
    const full = { ...scene, desk: at, ticket, fileId };
    const { document, variables } = await operationOf(schema, { ...deed, answer }, full);
    texts.push(JSON.stringify(await query(document, variables, asking(scene))));
  }
  return texts.join('\n');
}

const isEntrance = ['register', 'signIn', 'signOut', 'setUpDesk', 'openTrackingLink'];
const byName = [...new Set(deeds.map(({ mutation }) => mutation))].filter(
  (mutation) => !isEntrance.includes(mutation),
);
const inside = outside.filter(({ actor }) => customers.includes(actor));

test.each(byName)(
  'whatever %s answers to the customer’s side, the note is not in it',
  async (name) => {
    for (const scene of inside) expect(await sayOf(scene, name)).not.toMatch(canary);
  },
);
