import type { IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';

const patience = { bytes: 64 * 1024 * 1024, milliseconds: 10_000 };

/**
 * Reads on, within reason, what is still coming: many senders look for an answer only when they
 * have sent everything.
 */
export async function letFinish(request: IncomingMessage) {
  if (request.readableEnded || request.destroyed) return;
  let bytes = 0;
  const ended = new Promise<void>((resolve) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > patience.bytes) resolve();
    });
    request.once('end', resolve);
    request.once('close', resolve);
    request.resume();
  });
  await Promise.race([ended, setTimeout(patience.milliseconds, undefined, { ref: false })]);
}
