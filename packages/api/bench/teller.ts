import '../src/start/production.ts';
import { openDatabase } from '../src/platform/database.ts';
import { readEnv } from '../src/platform/env.ts';
import { Live } from '../src/platform/live.ts';
import { lookAgain } from '../src/platform/look-again.ts';
import { startRelay } from '../src/platform/relay.ts';
import { tellDueSteps } from '../src/sla/tell-due-steps.ts';
import { obey, usage } from './process.ts';

/** A process that tells what is due, as each one of a desk does. */
const db = openDatabase(process.argv[2] ?? '');
const desk = { db, live: new Live(), env: { ...readEnv({}), port: 0 }, now: () => new Date() };
await startRelay(desk);
lookAgain(desk, 100, tellDueSteps, console.error);

obey({ usage });
