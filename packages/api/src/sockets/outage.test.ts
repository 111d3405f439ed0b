import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { aTicket } from '../../test/factories.ts';
import { lineTo } from '../../test/proxy.ts';
import { signedIn } from '../../test/socket.ts';
import { change } from '../platform/change.ts';
import { contextFor } from '../platform/context.ts';
import { openDatabase } from '../platform/database.ts';
import { readEnv } from '../platform/env.ts';
import { Live } from '../platform/live.ts';
import { startRelay } from '../platform/relay.ts';
import { serveDesk } from '../server.ts';
import { mintTrackingLink } from '../tickets/tracking-link.ts';

const database = await testDatabase();
const line = await lineTo(database.url);
const db = openDatabase(line.url, { max: 3 });
const desk = { db, live: new Live(), env: { ...readEnv({}), port: 0 }, now: () => new Date() };
const plenty = { capacity: 1e9, refillPerSecond: 1e9 };
const relay = await startRelay({ ...desk, catchUpEveryMs: 200 });
const served = await serveDesk(desk, {
  databaseUrl: line.url,
  report: () => {},
  allowances: { session: plenty, address: plenty },
});
const ticket = await aTicket(database.client);
const token = await change(contextFor({ ...desk, db: database.client }), (change) =>
  mintTrackingLink(change, ticket.id),
);

beforeAll(() => {
  // Connections that are cut while they are made reject promises of the driver that nobody holds.
  process.on('unhandledRejection', () => {});
});
afterAll(async () => {
  line.mend();
  await relay.stop();
  await served.close();
  await db.end({ timeout: 1 });
  await line.close();
  await database.close();
});

const guest = () => signedIn(served.url, undefined, { trackingToken: token });
const watch = 'subscription { ticket { subject } }';

test('while the database is away clients are sent away, and find all that was missed when it is back', async () => {
  const socket = await guest();
  socket.subscribe('t', watch);
  await socket.frames('t', 1);

  line.cut();
  desk.live.publish(`ticket:${ticket.id}`);
  expect(await socket.closed).toMatchObject({ code: 1013 });
  await database.client`update ticket set subject = 'Meanwhile' where id = ${ticket.id}`;
  line.mend();

  const back = await vi.waitFor(guest, { timeout: 8000, interval: 100 });
  back.subscribe('t', watch);
  expect(await back.frames('t', 1)).toEqual([{ data: { ticket: { subject: 'Meanwhile' } } }]);
  back.end();
});

test('what others commit is heard again when the database is back', async () => {
  const other = openDatabase(database.url, { max: 2 });
  const live = new Live();
  const otherRelay = await startRelay({ db: other, live });
  const heard: string[] = [];
  const stop = desk.live.watch(`ticket:${ticket.id}`, (changed) => heard.push(changed));

  line.cut();
  await new Promise((resolve) => setTimeout(resolve, 300));
  line.mend();

  await vi.waitFor(
    () => {
      live.publish(`ticket:${ticket.id}`, 'from elsewhere');
      expect(heard).toContain('from elsewhere');
    },
    { timeout: 8000, interval: 100 },
  );
  stop();
  await otherRelay.stop();
  await other.end();
});
