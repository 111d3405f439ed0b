import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { answerWhileStarting } from '../http/answer-while-starting.ts';
import { OperatorError } from '../platform/operator-error.ts';

/**
 * Opens the port before anything else: nobody waits for a start that cannot succeed, and what
 * watches the process finds it alive however long its database takes.
 */
export async function openPort(port: number): Promise<Server> {
  const server = createServer(answerWhileStarting).listen(port);
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new OperatorError(
      code === 'EADDRINUSE'
        ? `Port ${port} is in use: end what uses it, or choose another with PORT, for example PORT=${port + 1}.`
        : `Port ${port} cannot be opened (${code}): choose another with PORT, for example PORT=4000.`,
    );
  }
}
