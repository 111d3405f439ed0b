import './start/production.ts';
import { readEnv } from './platform/env.ts';
import { OperatorError } from './platform/operator-error.ts';
import { openPort } from './start/open-port.ts';
import { stopOnSignal } from './start/stop-on-signal.ts';
import { stopWithNpx } from './start/stop-with-npx.ts';
import { surviveCutConnections } from './start/survive-cut-connections.ts';

/** What has been opened so far, to be closed in the opposite order. */
const open: (() => Promise<void>)[] = [];

async function close() {
  for (const closeOne of open.splice(0).reverse()) await closeOne();
}

async function start() {
  const env = readEnv();
  const port = await openPort(env);
  // The desk closes it with more courtesy, if it comes to that.
  open.push(async () => void port.server.close());
  console.log('HLM Desk\n');
  // Loading it takes a while, in which the port answers.
  const { bringUp } = await import('./start/bring-up.ts');
  await bringUp({ env, port, opened: (closeOne) => open.push(closeOne) });
}

/** What the operator can put right is one sentence; anything else is a bug and shows where. */
function explain(error: unknown) {
  if (error instanceof OperatorError) return error.message;
  if (error instanceof Error && error.name === 'PostgresError') {
    return `The database refused a step of the start: ${error.message}.`;
  }
  return error;
}

surviveCutConnections();
const isStopping = stopOnSignal(close);
stopWithNpx();
try {
  await start();
} catch (error) {
  // A start that is stopped half way fails at whatever has been closed by then.
  if (!isStopping()) {
    console.error(explain(error));
    await close();
    process.exit(1);
  }
}
