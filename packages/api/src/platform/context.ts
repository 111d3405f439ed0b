import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Sql } from 'postgres';
import type { Answer } from './answer.ts';
import type { Env } from './env.ts';
import type { Live } from './live.ts';
import { stranger, type Viewer } from './viewer.ts';

/** What the whole process shares. */
export interface Desk {
  db: Sql;
  live: Live;
  env: Env;
  /** The clock. Tests set it; nothing else reads the time. */
  now: () => Date;
}

/** What one request knows. */
export interface Context extends Desk {
  viewer: Viewer;
  /** The caller's Idempotency-Key with a digest of the request; null where none was sent. */
  repeat: { key: string; bodyHash: string; changes: number } | null;
  /** Where the request came from, for limits. */
  address: string;
  userAgent: string;
  /** How the answer of a change is read, where somebody waits for one. */
  answer?: Answer;
  /** Sets or, with null, clears the session cookie of the answer. Sockets cannot. */
  setSession: (session: { token: string; expiresAt: Date } | null) => void;
}

/** Says who asks. */
export type ContextOf = (request: IncomingMessage, response: ServerResponse) => Promise<Context>;

/** A context for what the desk does by itself, and for tests. */
export const contextFor = (desk: Desk, viewer: Viewer = stranger): Context => ({
  ...desk,
  viewer,
  repeat: null,
  address: '',
  userAgent: '',
  setSession: () => {},
});
