import type { Port } from '../http/port.ts';
import type { Env } from '../platform/env.ts';
import { migrate } from '../platform/migrate.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { fillEmptyDatabase } from './fill-empty-database.ts';
import { offerSetUp } from './offer-set-up.ts';
import { prepareSite, prepareTypes } from './prepare.ts';
import { reachDatabase } from './reach-database.ts';
import { step } from './step.ts';
import { welcome } from './welcome.ts';

interface Starting {
  env: Env;
  /** Open already; the desk takes it over. */
  port: Port;
  /** Hears what has been opened and how it is closed. */
  opened: (close: () => Promise<void>) => void;
}

/** Asked for while developing: the web is then served by Vite. */
const isApiOnly = process.argv.includes('--api-only');

/** Brings up the desk from its database to its port, saying each step. */
export async function bringUp({ env, port, opened }: Starting) {
  // Takes longest, and the database is waited for meanwhile. A failure is told when it is its turn.
  const loading = import('../server.ts');
  loading.catch(() => {});
  const databaseUrl = await database(env, opened);
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
    const served = await serve({ env, databaseUrl, port });
    opened(() => served.close());
  });
  console.log(welcome(env));
  const offer = env.demo ? null : await offerSetUp(databaseUrl, env);
  if (offer) console.log(offer);
}

async function database({ databaseUrl, dataDir }: Env, opened: Starting['opened']) {
  if (databaseUrl) {
    await step('Reaching the database', () => reachDatabase(databaseUrl));
    return databaseUrl;
  }
  const log = (line: string) => console.log(`  ${line}`);
  const running = await step('Starting PostgreSQL', () => startPostgres({ dataDir, log }));
  opened(() => running.stop());
  return running.url;
}
