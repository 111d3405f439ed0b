import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Desk } from '../platform/context.ts';
import { sendJson } from './answer.ts';

/** How long a database may take to say that it is there. */
const patienceMs = 2000;

async function isReachable({ db }: Desk): Promise<boolean> {
  const tooLate = new Promise<false>((resolve) => {
    setTimeout(resolve, patienceMs, false).unref();
  });
  const answer = db`select from migration limit 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, tooLate]);
}

/** Whether the process lives: what restarts it asks this, and a database away is no reason to. */
export const health = (_request: IncomingMessage, response: ServerResponse) =>
  sendJson(response, 200, { status: 'alive' });

/** Whether requests should be sent here: database reachable and migrated, and not about to stop. */
export const ready =
  (desk: Desk, isStopping: () => boolean) =>
  async (_request: IncomingMessage, response: ServerResponse) => {
    const status = isStopping() ? 'stopping' : (await isReachable(desk)) ? 'ready' : 'no database';
    sendJson(response, status === 'ready' ? 200 : 503, { status });
  };
