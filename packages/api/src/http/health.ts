import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from './answer.ts';
import type { DatabaseWatch } from './database-watch.ts';
import type { Drain } from './drain.ts';

/** Whether the process lives: what restarts it asks this, and a database away is no reason to. */
export const health = (_request: IncomingMessage, response: ServerResponse) =>
  sendJson(response, 200, { status: 'alive' });

/** Whether requests should be sent here: database reachable and migrated, and not about to stop. */
export const ready =
  (watch: DatabaseWatch, drain: Drain) =>
  async (_request: IncomingMessage, response: ServerResponse) => {
    const status = drain.stopping
      ? 'stopping'
      : (await watch.isReachable())
        ? 'ready'
        : 'no database';
    sendJson(response, status === 'ready' ? 200 : 503, { status });
  };
