import '../src/start/production.ts';
import { contextFor, type Desk } from '../src/platform/context.ts';
import { openDatabase } from '../src/platform/database.ts';
import { readEnv } from '../src/platform/env.ts';
import { Live, type Topic } from '../src/platform/live.ts';
import { startRelay } from '../src/platform/relay.ts';
import { serveDesk } from '../src/server.ts';
import { claimNext } from '../src/tickets/claim-ticket.ts';
import { clock, obey, usage } from './process.ts';

/** A process of the desk as it is served, with sessions, rights and a relay. */
const db = openDatabase(process.argv[2] ?? '');
const desk: Desk = {
  db,
  live: new Live(),
  env: { ...readEnv({}), port: 0 },
  now: () => new Date(),
};
const plenty = { capacity: 1e9, refillPerSecond: 1e9 };
const { url } = await serveDesk(desk, {
  allowances: { session: plenty, address: plenty },
  // A crowd of one process, on a machine that does other things as well, may be slow to answer.
  socketLimits: {
    socketsOfPerson: 1e6,
    socketsOfNetwork: 1e6,
    initWaitMs: 60_000,
    pingEverySeconds: 120,
  },
});
await startRelay(desk);

const lead = contextFor(desk, {
  role: 'LEAD',
  id: 'per_lead',
  teamIds: [],
  sharedOrganisationId: null,
  guest: null,
  sessionId: null,
});

const heard: number[] = [];

obey({
  port: () => Number(new URL(url).port),
  usage,
  /** Renames a ticket and tells of it; gives the moment of the commit. */
  async rename(id: string, subject: string) {
    await db`update ticket set subject = ${subject} where id = ${id}`;
    const committed = clock();
    desk.live.publish(`staff:${id}`, id);
    return committed;
  },
  /** Takes so many tickets of a line, evenly spread over so many seconds. */
  async claim(queueId: string, count: number, seconds: number) {
    const start = performance.now();
    for (let n = 0; n < count; n++) {
      const ahead = start + (n * seconds * 1000) / count - performance.now();
      if (ahead > 0) await new Promise((resolve) => setTimeout(resolve, ahead));
      await claimNext(lead, { queueId });
    }
  },
  listen(topic: Topic) {
    desk.live.watch(topic, (changed) => {
      const sent = Number(changed);
      if (!Number.isNaN(sent)) heard.push(clock() - sent);
    });
  },
  tell: (topic: Topic) => desk.live.publish(topic, String(clock())),
  heard: () => heard,
});
