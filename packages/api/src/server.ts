import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { fileRoutes } from './conversations/file-routes.ts';
import { startApollo } from './http/apollo.ts';
import { crossOrigin } from './http/cross-origin.ts';
import { DatabaseWatch } from './http/database-watch.ts';
import { Drain } from './http/drain.ts';
import { type Allowances, Gate } from './http/gate.ts';
import { graphqlRoute } from './http/graphql-route.ts';
import type { Report } from './http/mask-error.ts';
import { Documents, type Manifest } from './http/persisted-documents.ts';
import { refuseGarbage } from './http/refuse-garbage.ts';
import { requestContext } from './http/request-context.ts';
import { securityHeaders, setHeaders } from './http/security-headers.ts';
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
}

/** Opens the desk at its port, on a database that has been migrated, and does its jobs. */
export async function serve({
  env,
  databaseUrl,
}: {
  env: Env;
  databaseUrl: string;
}): Promise<Served> {
  const db = openDatabase(databaseUrl);
  const desk: Desk = { db, env, live: new Live(), now: () => new Date() };
  await checkLedgerClock(db);
  const relay = await startRelay(desk);
  const worker = await startWorker({ desk, databaseUrl });
  const served = await serveDesk(desk, { databaseUrl });
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
  const { report = toOperator } = options;
  const schema = options.schema ?? (await (await import('./app.ts')).buildDeskSchema());
  const gate = new Gate(new Documents(schema, options.manifest), options.allowances);
  const apollo = await startApollo(schema, gate, report);
  const asked = options.databaseUrl ? openDatabase(options.databaseUrl, { max: 1 }) : desk.db;
  const watch = new DatabaseWatch(asked);
  const graphql = graphqlRoute({ desk, apollo, gate, watch, report });
  const files = fileRoutes(desk, (request, response) => requestContext(desk, request, response));
  const server = createServer();
  const drain = new Drain(server);
  const sides = await sideRoutes({
    desk,
    files,
    report,
    watch,
    isStopping: () => drain.stopping,
    ...options,
  });
  server.on('request', answerAll(desk, graphql, sides)).on('clientError', refuseGarbage(desk.env));
  const limits = options.socketLimits;
  const sockets = acceptSockets({ server, desk, schema, gate, report, limits });
  const url = await listen(server, desk.env.port);
  return {
    url,
    async close() {
      await Promise.all([sockets.close(), drain.stop()]);
      watch.stop();
      if (asked !== desk.db) await asked.end({ timeout: 1 });
      await apollo.stop();
    },
  };
}

/** GraphQL does not pass through express: it is most of what is asked, and that cost a tenth. */
function answerAll(
  { env }: Desk,
  graphql: RequestListener,
  sides: RequestListener,
): RequestListener {
  const headers = securityHeaders(env);
  const allowOrigin = crossOrigin(env);
  return (request, response) => {
    setHeaders(response, headers);
    const isGraphql = request.url === '/graphql' || request.url?.startsWith('/graphql?');
    const answer = () => (isGraphql ? graphql : sides)(request, response);
    if (request.headers.origin === undefined) answer();
    else allowOrigin(request, response, answer);
  };
}

async function listen(server: Server, port: number): Promise<string> {
  // Longer than proxies keep theirs, so that none of them sends into a connection being closed.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 10_000;
  server.listen(port);
  await once(server, 'listening');
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return `http://localhost:${actual}`;
}
