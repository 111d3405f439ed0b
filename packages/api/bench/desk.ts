import '../src/start/production.ts';
import { contextFor } from '../src/platform/context.ts';
import { openDatabase } from '../src/platform/database.ts';
import { readEnv } from '../src/platform/env.ts';
import { Live } from '../src/platform/live.ts';
import { serveDesk } from '../src/server.ts';
import { hashOf, operations } from './operations.ts';
import { reportCpu } from './report-cpu.ts';

/** The desk as it is served, with sessions, rights and limits. */
const databaseUrl = process.argv[2] ?? '';
const db = openDatabase(databaseUrl);
const desk = { db, live: new Live(), env: { ...readEnv({}), port: 0 }, now: () => new Date() };
/** Counted as always, and never used up by fifty sessions that ask without pause. */
const plenty = { capacity: 1e9, refillPerSecond: 1e9 };
const { url } = await serveDesk(contextFor(desk), {
  databaseUrl,
  allowances: { session: plenty, address: plenty },
  manifest: Object.fromEntries(operations.map(({ document }) => [hashOf(document), document])),
});
reportCpu({ port: Number(new URL(url).port) });
