import type { Server } from 'node:http';

/** Tells the bench the port, and the processor time used whenever it asks. */
export function reportCpu(server: Server | { port: number }) {
  const address = 'port' in server ? server : server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMicroseconds: user + system, residentBytes: process.memoryUsage.rss() });
  });
  // Whoever started it is gone.
  process.on('disconnect', () => process.exit());
  process.send?.({ port: address.port });
}
