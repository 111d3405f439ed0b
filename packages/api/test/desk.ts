import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocumentNode, print } from 'graphql';
import type { Sql } from 'postgres';
import type { Allowances } from '../src/http/gate.ts';
import { type Context, contextFor, type Desk } from '../src/platform/context.ts';
import { type Env, readEnv } from '../src/platform/env.ts';
import { Live } from '../src/platform/live.ts';
import { stranger, type Viewer } from '../src/platform/viewer.ts';
import type { Served, ServeOptions } from '../src/server.ts';
import { type Clock, stillClock } from './clock.ts';
import { testDatabase } from './database.ts';

interface DeskOptions extends ServeOptions {
  env?: Partial<Env>;
}

/** A still clock fills no bucket again, and tests ask a lot. */
const plenty: Allowances = {
  session: { capacity: 1e9, refillPerSecond: 1e9 },
  address: { capacity: 1e9, refillPerSecond: 1e9 },
};

interface Asking {
  /** Asks in the name of this viewer, by a session of their own. */
  as?: Viewer;
  /** Asks with this Cookie header. */
  cookie?: string;
  headers?: Record<string, string>;
}

/** What the desk answered over HTTP. */
export interface Answer<Fields> {
  status: number;
  headers: Headers;
  data?: Fields | null;
  errors?: Array<{
    message: string;
    path?: Array<string | number>;
    extensions: Record<string, unknown>;
  }>;
  extensions?: Record<string, unknown>;
}

export interface TestDesk extends Desk {
  clock: Clock;
  databaseUrl: string;
  /** Every statement sent to the database, oldest first. */
  statements: string[];
  /** What the desk reported to its operator. */
  reports: string[];
  /** A context in which use-cases run in the name of this viewer. */
  as: (viewer: Viewer) => Context;
  /** Serves the desk over HTTP, once, and gives its address. */
  url: () => Promise<string>;
  /** The Cookie header of a new session of this viewer. */
  cookieOf: (viewer: Viewer) => Promise<string>;
  /** Asks the served desk, as a program does. */
  query: <Fields = Record<string, unknown>>(
    document: string | DocumentNode,
    variables?: Record<string, unknown>,
    asking?: Asking,
  ) => Promise<Answer<Fields>>;
  /** Stops serving, as on SIGTERM; the database stays. */
  stop: () => Promise<void>;
  close: () => Promise<void>;
}

/** Inserts a session and gives its token. */
async function openSession(db: Sql, { id, guest }: Viewer, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db`insert into session ${db({
    id: createHash('sha256').update(token).digest('hex'),
    personId: id,
    ticketId: guest?.ticketId ?? null,
    createdAt: now,
    seenAt: now,
    expiresAt: new Date(now.getTime() + 86_400_000),
  })}`;
  return token;
}

/** A desk on an empty database of its own, with a clock that tests move. */
export async function desk({ env, ...options }: DeskOptions = {}): Promise<TestDesk> {
  const { client: db, url: databaseUrl, close } = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'hlm-desk-test-'));
  const clock = stillClock();
  const statements: string[] = [];
  const reports: string[] = [];
  db.options.debug = (_, statement) => statements.push(statement);
  const parts: Desk = {
    db,
    live: new Live(),
    env: { ...readEnv({}), port: 0, dataDir, ...env },
    now: clock.now,
  };

  let serving: Promise<Served> | undefined;
  const serveOnce = async () => {
    const { serveDesk } = await import('../src/server.ts');
    const report = (line: string) => reports.push(line);
    // The web part is built beside the tests, or not at all: whoever wants one names it.
    const site = join(dataDir, 'site');
    return serveDesk(parts, { report, site, allowances: plenty, ...options });
  };
  const url = async () => {
    serving ??= serveOnce();
    return (await serving).url;
  };
  const stop = async () => {
    const stopping = serving;
    serving = undefined;
    await (await stopping)?.close();
  };
  const cookieOf = async (viewer: Viewer) => {
    const { cookieNames } = await import('../src/http/session-cookie.ts');
    return `${cookieNames.secure}=${await openSession(db, viewer, clock.now())}`;
  };

  return {
    ...parts,
    clock,
    databaseUrl,
    statements,
    reports,
    as: (viewer = stranger) => contextFor(parts, viewer),
    url,
    cookieOf,
    async query(document, variables, { as, cookie, headers } = {}) {
      const session = as ? await cookieOf(as) : cookie;
      return ask(await url(), document, variables, {
        ...(session === undefined ? {} : { cookie: session, 'apollo-require-preflight': 'true' }),
        ...headers,
      });
    },
    stop,
    async close() {
      await stop();
      await close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function ask<Fields>(
  url: string,
  document: string | DocumentNode,
  variables: Record<string, unknown> | undefined,
  headers: Record<string, string>,
): Promise<Answer<Fields>> {
  const query = typeof document === 'string' ? document : print(document);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const answer: Omit<Answer<Fields>, 'status' | 'headers'> = await response.json();
  return { status: response.status, headers: response.headers, ...answer };
}
