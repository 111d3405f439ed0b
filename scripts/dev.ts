import { readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from '../packages/api/src/platform/env.ts';
import { OperatorError } from '../packages/api/src/platform/operator-error.ts';
import { startPostgres } from '../packages/api/src/postgres/start-postgres.ts';
import { prepareTypes } from '../packages/api/src/start/prepare.ts';
import { stopOnSignal } from '../packages/api/src/start/stop-on-signal.ts';
import { stopWithNpx } from '../packages/api/src/start/stop-with-npx.ts';
import { checkout, show } from './program.ts';

const settleMs = 300;
const sources = join(checkout, 'packages/web/src');

async function generate() {
  try {
    await prepareTypes();
  } catch (error) {
    console.error(error instanceof OperatorError ? error.message : error);
  }
}

/** Generates the types again when a document of the web was saved. */
function watchDocuments() {
  let timer: NodeJS.Timeout | undefined;
  watch(sources, { recursive: true }, (_event, name) => {
    if (!name || name.startsWith('graphql') || !holdsDocument(join(sources, name))) return;
    clearTimeout(timer);
    timer = setTimeout(generate, settleMs);
  });
}

function holdsDocument(file: string) {
  try {
    return readFileSync(file, 'utf8').includes('graphql(');
  } catch {
    return false;
  }
}

const env = readEnv();
// One server for every restart of the API.
const own = env.databaseUrl ? null : await startPostgres({ ...env, log: console.log });
await generate();
watchDocuments();

const inherited = { ...process.env, PORT: String(env.port) };
const children = [
  show('tsx', ['watch', '--clear-screen=false', 'packages/api/src/start.ts', '--api-only'], {
    env: {
      PUBLIC_URL: 'http://localhost:5173',
      ...inherited,
      DATABASE_URL: own?.url ?? env.databaseUrl,
    },
  }),
  show('../../packages/web/node_modules/.bin/vite', ['packages/web'], { env: inherited }),
];

stopOnSignal(async () => {
  for (const child of children) child.kill('SIGTERM');
  await own?.stop();
});
stopWithNpx();
