import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Desk } from '../../../api/src/platform/context.ts';
import { type Env, readEnv } from '../../../api/src/platform/env.ts';
import { freePort } from '../../../api/src/postgres/free-port.ts';
import { type Served, serve } from '../../../api/src/server.ts';
import { testDatabase } from '../../../api/test/database.ts';

type Fields = Record<string, unknown>;

export interface JourneyDesk {
  url: string;
  db: Desk['db'];
  /** The token of a new session of the person with this address. */
  sessionOf: (email: string) => Promise<string>;
  /** Asks in the name of that person, as a program does; what is refused fails the journey. */
  ask: <Answer = Fields>(email: string, document: string, variables?: Fields) => Promise<Answer>;
  /** From now on the desk's clock is so much further ahead of this machine's. */
  advance: (minutes: number) => void;
  /** Stops serving, as on SIGTERM; the database stays. */
  stop: () => Promise<void>;
  /** Serves again, at the same address. */
  start: () => Promise<void>;
  close: () => Promise<void>;
}

/** A desk with the demo, its worker and the built site: all that a person at a browser meets. */
export async function openDesk(env: Partial<Env> = {}): Promise<JourneyDesk> {
  const { client: db, url: databaseUrl, close } = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'hlm-desk-journey-'));
  await cp(inject('demoFiles'), dataDir, { recursive: true });
  const port = await freePort();
  const whole = { ...readEnv({ PORT: String(port) }), dataDir, ...env };
  const url = whole.publicUrl;

  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  let served: Served | undefined;
  const start = async () => {
    served = await serve({ env: whole, databaseUrl, now });
  };
  const stop = async () => {
    await served?.close();
    served = undefined;
  };
  await start();
  const sessionOf = (email: string) => openSession(db, email);
  return {
    url,
    db,
    sessionOf,
    ask: async (email, document, variables) =>
      ask(url, await sessionOf(email), document, variables),
    advance(minutes) {
      aheadMs += minutes * 60_000;
    },
    start,
    stop,
    async close() {
      await stop();
      await close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function openSession(db: Desk['db'], email: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  const [session] = await db`
    with present as (update person set seen_at = ${now} where email = ${email})
    insert into session (id, person_id, created_at, seen_at, expires_at)
    select ${createHash('sha256').update(token).digest('hex')}, id, ${now}, ${now},
      ${new Date(now.getTime() + 3_600_000)}
    from person where email = ${email} returning id`;
  if (!session) throw new Error(`Nobody of the demo has the address ${email}.`);
  return token;
}

async function ask<Answer>(
  url: string,
  token: string,
  query: string,
  variables: Fields | undefined,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'apollo-require-preflight': 'true',
      cookie: `hlm_s=${token}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors }: { data: Answer; errors?: unknown } = await response.json();
  if (errors) throw new Error(`The desk refused: ${JSON.stringify(errors)}`);
  return data;
}
