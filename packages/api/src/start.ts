import './start/production.ts';
import postgres from 'postgres';
import { type Env, readEnv } from './platform/env.ts';
import { migrate } from './platform/migrate.ts';
import { OperatorError } from './platform/operator-error.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { fillEmptyDatabase } from './start/fill-empty-database.ts';
import { offerSetUp } from './start/offer-set-up.ts';
import { prepareSite, prepareTypes } from './start/prepare.ts';
import { reachDatabase } from './start/reach-database.ts';
import { refuseTakenPort } from './start/refuse-taken-port.ts';
import { step } from './start/step.ts';
import { stopOnSignal } from './start/stop-on-signal.ts';
import { stopWithNpx } from './start/stop-with-npx.ts';
import { surviveCutConnections } from './start/survive-cut-connections.ts';
import { welcome } from './start/welcome.ts';

/** Asked for while developing: the web is then served by Vite. */
const isApiOnly = process.argv.includes('--api-only');

/** What has been opened so far, to be closed in the opposite order. */
const open: (() => Promise<void>)[] = [];

async function close() {
  for (const closeOne of open.splice(0).reverse()) await closeOne();
}

async function start(env: Env) {
  await refuseTakenPort(env.port);
  console.log('HLM Desk\n');
  // Takes longest, and the database is waited for meanwhile. A failure is told when it is its turn.
  const loading = import('./server.ts');
  loading.catch(() => {});
  const databaseUrl = await database(env);
  if (!isApiOnly) {
    await step('Preparing the types of the web', () => prepareTypes());
    await step('Preparing the web', () => prepareSite());
  }
  await step('Migrating the database', () => migrate(databaseUrl));
  if (env.demo) {
    await step('Filling in the demo', () => fillEmptyDatabase(databaseUrl, env.dataDir));
  }
  await step('Opening the desk', async () => {
    const { serve } = await loading;
    const server = await serve({ env, databaseUrl });
    open.push(() => server.close());
  });
  console.log(welcome(env));
  const offer = env.demo ? null : await offerSetUp(databaseUrl, env);
  if (offer) console.log(offer);
}

async function database({ databaseUrl, dataDir }: Env): Promise<string> {
  if (databaseUrl) {
    await step('Reaching the database', () => reachDatabase(databaseUrl));
    return databaseUrl;
  }
  const log = (line: string) => console.log(`  ${line}`);
  const running = await step('Starting PostgreSQL', () => startPostgres({ dataDir, log }));
  open.push(() => running.stop());
  return running.url;
}

/** What the operator can put right is one sentence; anything else is a bug and shows where. */
function explain(error: unknown) {
  if (error instanceof OperatorError) return error.message;
  if (error instanceof postgres.PostgresError) {
    return `The database refused a step of the start: ${error.message}.`;
  }
  return error;
}

surviveCutConnections();
stopOnSignal(close);
stopWithNpx();
try {
  await start(readEnv());
} catch (error) {
  console.error(explain(error));
  await close();
  process.exit(1);
}
