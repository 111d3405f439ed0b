import type { Duplex } from 'node:stream';
import type { Env } from '../platform/env.ts';
import { securityHeaders } from './security-headers.ts';

const statuses: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Answers what is no HTTP at all, for which there is no response to write to. */
export function refuseGarbage(env: Env) {
  const headers = securityHeaders(env).map(([name, value]) => `${name}: ${value}\r\n`);
  return (error: Error, socket: Duplex) => {
    if (!socket.writable) return socket.destroy();
    const code = 'code' in error ? String(error.code) : '';
    const status = statuses[code] ?? '400 Bad Request';
    socket.end(
      `HTTP/1.1 ${status}\r\n${headers.join('')}content-length: 0\r\nconnection: close\r\n\r\n`,
    );
  };
}
