import type { Duplex } from 'node:stream';
import type { Env } from '../platform/env.ts';
import { securityHeaders } from './security-headers.ts';

const statuses: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** An answer where there is no response to write to, with the headers of every answer. */
export function bareAnswer(env: Env, status: string): string {
  const headers = securityHeaders(env).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\n${headers.join('')}content-length: 0\r\nconnection: close\r\n\r\n`;
}

/** Answers what is no HTTP at all. */
export const refuseGarbage = (env: Env) => (error: Error, socket: Duplex) => {
  if (!socket.writable) return socket.destroy();
  const code = 'code' in error ? String(error.code) : '';
  socket.end(bareAnswer(env, statuses[code] ?? '400 Bad Request'));
};
