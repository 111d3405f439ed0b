import { once } from 'node:events';
import { createServer } from 'node:net';
import { OperatorError } from '../platform/operator-error.ts';

/** Asked before anything else, so that nobody waits for a start that cannot succeed. */
export async function refuseTakenPort(port: number) {
  const server = createServer().listen(port);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new OperatorError(
      code === 'EADDRINUSE'
        ? `Port ${port} is in use: end what uses it, or choose another with PORT, for example PORT=${port + 1}.`
        : `Port ${port} cannot be opened (${code}): choose another with PORT, for example PORT=4000.`,
    );
  } finally {
    server.close();
  }
}
