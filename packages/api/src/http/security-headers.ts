import type { ServerResponse } from 'node:http';
import type { Env } from '../platform/env.ts';

type Headers = ReadonlyArray<readonly [name: string, value: string]>;

function contentSecurityPolicy(encrypted: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self' wss:${encrypted ? '' : ' ws:'}`,
    "font-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Devices that a support desk never asks for. */
const permissions = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/** What every answer of the desk carries, refusals and failures included. */
export function securityHeaders({ publicUrl, webOrigins }: Env): Headers {
  const encrypted = publicUrl.startsWith('https:');
  return [
    ['content-security-policy', contentSecurityPolicy(encrypted)],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    // A web part that is served elsewhere shows pictures of the desk.
    ['cross-origin-resource-policy', webOrigins.length > 0 ? 'cross-origin' : 'same-origin'],
    ['permissions-policy', permissions.map((device) => `${device}=()`).join(', ')],
    ...(encrypted ? [['strict-transport-security', 'max-age=31536000'] as const] : []),
  ];
}

export function setHeaders(response: ServerResponse, headers: Headers) {
  for (const [name, value] of headers) response.setHeader(name, value);
}
