import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A line to a server that can be cut, be dead, and be mended. */
export async function lineTo(url: string) {
  const target = new URL(url);
  const open = new Set<Socket>();
  let isUp = true;
  let isFrozen = false;
  const server = createServer((near) => {
    if (!isUp) return near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
    if (isFrozen) near.pause();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const cut = () => {
    isUp = false;
    for (const socket of open) socket.destroy();
  };
  return {
    url: Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href,
    /** From now on nobody answers. */
    cut,
    /** Everything stays open and nothing moves. */
    freeze: () => {
      isFrozen = true;
      for (const socket of open) socket.pause();
    },
    mend: () => {
      isUp = true;
      isFrozen = false;
      for (const socket of open) socket.resume();
    },
    close: async () => {
      cut();
      server.close();
    },
  };
}
