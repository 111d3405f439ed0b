import type { GraphQLSchema } from 'graphql';
import { answerAll } from './http/answer-all.ts';
import { startApollo } from './http/apollo.ts';
import { DatabaseWatch } from './http/database-watch.ts';
import { type Allowances, Gate } from './http/gate.ts';
import { graphqlRoute } from './http/graphql-route.ts';
import { listen } from './http/listen.ts';
import type { Report } from './http/mask-error.ts';
import { Documents, type Manifest } from './http/persisted-documents.ts';
import { newPort, type Port } from './http/port.ts';
import { refuseGarbage } from './http/refuse-garbage.ts';
import { sideRoutes } from './http/side-routes.ts';
import type { Desk } from './platform/context.ts';
import { openDatabase } from './platform/database.ts';
import type { Env } from './platform/env.ts';
import { checkLedgerClock } from './platform/ledger-clock.ts';
import { Live } from './platform/live.ts';
import { startRelay } from './platform/relay.ts';
import { acceptSockets } from './sockets/accept-sockets.ts';
import type { SocketLimits } from './sockets/socket-limits.ts';
import { startWorker } from './worker.ts';

export interface Served {
  url: string;
  /** Finishes what is in flight, within 10 s. */
  close(): Promise<void>;
}

export interface ServeOptions {
  /** For a connection that asks nothing but whether the database is there. */
  databaseUrl?: string;
  schema?: GraphQLSchema;
  report?: Report;
  allowances?: Allowances;
  socketLimits?: Partial<SocketLimits>;
  manifest?: Manifest;
  /** The folder of the built web part. */
  site?: string;
  /** One that is open already, and from now on for the desk; a new one if left out. */
  port?: Port;
}

interface Serving {
  env: Env;
  databaseUrl: string;
  /** The clock; the machine's if left out. */
  now?: () => Date;
  /** One that is open already. */
  port?: Port;
}

/** Opens the desk at its port, on a database that has been migrated, and does its jobs. */
export async function serve({ env, databaseUrl, now, port }: Serving): Promise<Served> {
  const db = openDatabase(databaseUrl);
  const desk: Desk = { db, env, live: new Live(), now: now ?? (() => new Date()) };
  await checkLedgerClock(db);
  const relay = await startRelay(desk);
  const worker = await startWorker({ desk, databaseUrl });
  const served = await serveDesk(desk, { databaseUrl, ...(port && { port }) });
  return {
    url: served.url,
    async close() {
      await Promise.all([served.close(), worker.stop()]);
      await relay.stop();
      await db.end({ timeout: 1 });
    },
  };
}

const toOperator: Report = (line) => console.error(line);

/** The same on a desk that somebody else keeps. */
export async function serveDesk(desk: Desk, options: ServeOptions = {}): Promise<Served> {
  const { report = toOperator, manifest, allowances, databaseUrl, site } = options;
  const schema = options.schema ?? (await (await import('./app.ts')).buildDeskSchema());
  const gate = new Gate(new Documents(schema, manifest), allowances);
  const apollo = await startApollo(schema, gate, report);
  const watch = DatabaseWatch.of(desk, databaseUrl);
  const { server, drain, takeOver } = options.port ?? newPort();
  const graphql = graphqlRoute({ desk, apollo, gate, watch, report });
  const sides = await sideRoutes({ desk, report, watch, drain, site });
  // In the same breath: nobody asks in between.
  takeOver();
  server.on('request', answerAll(desk.env, graphql, sides));
  server.on('clientError', refuseGarbage(desk.env));
  const limits = options.socketLimits;
  const sockets = acceptSockets({ server, desk, schema, gate, report, limits });
  const url = await listen(server, desk.env.port);
  const close = async () => {
    await Promise.all([sockets.close(), drain.stop()]);
    await watch.stop();
    await apollo.stop();
  };
  return { url, close };
}
