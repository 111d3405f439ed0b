import { once } from 'node:events';
import type { Server } from 'node:http';

/** Longer than proxies keep theirs, so that none of them sends into a connection being closed. */
const keepAliveMs = 65_000;
const headersMs = 10_000;

/** Opens the port, with 0 any that is free, unless it is open already, and gives the address. */
export async function listen(server: Server, port: number): Promise<string> {
  server.keepAliveTimeout = keepAliveMs;
  server.headersTimeout = headersMs;
  if (!server.listening) {
    server.listen(port);
    await once(server, 'listening');
  }
  const address = server.address();
  const opened = typeof address === 'object' && address ? address.port : port;
  return `http://localhost:${opened}`;
}
