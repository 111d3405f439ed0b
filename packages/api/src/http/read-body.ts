import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from './http-refusal.ts';

const maxBytes = 128 * 1024;

/** A body that is not there after this time is no longer waited for. */
const patienceMs = 10_000;

/** Whoever is refused may still finish sending, so that they read why; but not for ever. */
const courtesyMs = 2_000;

const tooLarge = () =>
  new HttpRefusal(413, 'INVALID', 'The request is too large: 128 kB is the most.', {
    reason: 'TOO_LARGE',
  });

/** Reads a body of at most 128 kB; what is longer is refused without being read to its end. */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const giveUp = (error: Error) => {
      clearTimeout(timer);
      request.removeAllListeners('data').resume();
      setTimeout(() => request.complete || request.destroy(), courtesyMs).unref();
      reject(error);
    };
    const timer = setTimeout(() => {
      giveUp(new HttpRefusal(408, 'INVALID', 'The request did not arrive in time.'));
    }, patienceMs);
    if (Number(request.headers['content-length']) > maxBytes) return giveUp(tooLarge());
    request
      .on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        chunks.push(chunk);
        if (bytes > maxBytes) giveUp(tooLarge());
      })
      .on('end', () => {
        clearTimeout(timer);
        resolve(Buffer.concat(chunks));
      })
      .on('error', giveUp);
  });
}
