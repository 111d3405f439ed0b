import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { answerWhileStarting } from '../http/answer-while-starting.ts';
import { newPort, type Port } from '../http/port.ts';
import type { Env } from '../platform/env.ts';
import { OperatorError } from '../platform/operator-error.ts';

/**
 * Opens the port before anything else: nobody waits for a start that cannot succeed, and what
 * watches the process finds it alive however long its database takes.
 */
export async function openPort(env: Env): Promise<Port> {
  const { server, drain } = newPort();
  const answer = answerWhileStarting(env);
  server.on('request', answer).on('upgrade', refuseUpgrade).listen(env.port);
  await once(server, 'listening').catch((error: unknown) => explain(env.port, error));
  return {
    server,
    drain,
    takeOver: () => void server.off('request', answer).off('upgrade', refuseUpgrade),
  };
}

const refuseUpgrade = (_request: IncomingMessage, socket: Duplex) =>
  socket.end('HTTP/1.1 503 Service Unavailable\r\nretry-after: 1\r\nconnection: close\r\n\r\n');

function explain(port: number, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : error;
  throw new OperatorError(
    code === 'EADDRINUSE'
      ? `Port ${port} is in use: end what uses it, or choose another with PORT, for example PORT=${port + 1}.`
      : `Port ${port} cannot be opened (${code}): choose another with PORT, for example PORT=4000.`,
  );
}
