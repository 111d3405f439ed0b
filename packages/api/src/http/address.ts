import type { IncomingMessage } from 'node:http';

/**
 * Who is at the other end of the connection. What a header says of it (X-Forwarded-For and its
 * like) anybody can write, and counts for nothing.
 */
export const addressOf = ({ socket }: IncomingMessage): string =>
  (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
