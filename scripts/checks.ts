import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printDeskSchema, schemaFile } from '../packages/api/src/print-schema.ts';
import { prepareSite, prepareTypes } from '../packages/api/src/start/prepare.ts';
import { checkout, collect, type Outcome } from './program.ts';
import type { Tally } from './vitest-tally.ts';

interface Check {
  title: string;
  run: () => Promise<Outcome>;
}

/** The compiler looks again only at what changed and what depends on it. */
const remembering = ['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'];

/** The types of the web come first: the compiler and the build read them. */
const first: Check = { title: 'documents of the web', run: () => made(prepareTypes) };

const rest: Check[] = [
  { title: 'types', run: () => collect('tsc', ['--noEmit', '--pretty', ...remembering]) },
  { title: 'lint and format', run: () => collect('biome', ['ci', '--error-on-warnings']) },
  { title: 'nothing unused', run: () => collect('knip', ['--no-progress']) },
  { title: 'schema as printed', run: schemaIsPrinted },
  { title: 'build and sizes of the web', run: siteIsLight },
];

/** Runs every check, says which failed and why, and counts. */
export async function runChecks(): Promise<Tally> {
  const outcomes = [await report(first)];
  outcomes.push(...(await Promise.all(rest.map(report))));
  const failed = [first, ...rest].filter((_, at) => !outcomes[at]).map(({ title }) => title);
  return { passed: outcomes.length - failed.length, failed, skipped: 0 };
}

async function report({ title, run }: Check): Promise<boolean> {
  const start = performance.now();
  const { ok, output } = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${ok ? '✓' : '✗'} ${title} ${seconds} s`);
  if (!ok) console.log(output);
  return ok;
}

async function made(make: () => Promise<string>): Promise<Outcome> {
  try {
    return { ok: true, output: await make() };
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  }
}

async function schemaIsPrinted(): Promise<Outcome> {
  const ok = readFileSync(schemaFile, 'utf8') === (await printDeskSchema());
  return { ok, output: 'packages/api/schema.graphql is not what the code says: pnpm schema\n' };
}

async function siteIsLight(): Promise<Outcome> {
  const built = await made(prepareSite);
  const verdict = join(checkout, 'packages/web/dist/.too-heavy');
  return built.ok && existsSync(verdict)
    ? { ok: false, output: readFileSync(verdict, 'utf8') }
    : built;
}
