import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { checkout } from '../platform/env.ts';
import { compressFiles } from './compress-files.ts';

const built = join(checkout, 'packages/web/dist');

/** Names of files under assets/ contain a hash of what is in them; all others may change. */
const cacheControl = (path: string) =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

/** A browser that goes to a page, as opposed to one that fetches a part of it. */
const isNavigation = ({ headers }: IncomingMessage) => headers.accept?.includes('text/html');

type Next = () => void;
type Site = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

/** A file may be gone since it was found, as while the site is built anew: then this answer ends, and not the desk. */
const endWithFile = (response: ServerResponse) =>
  response.once('pipe', (file) => file.once('error', () => response.destroy()));

/** The web part: its files, and for every page that people go to, the one that draws them all. */
export async function serveSite(folder = built): Promise<Site> {
  if (!existsSync(join(folder, 'index.html'))) return (_request, _response, next) => next();
  await compressFiles(folder);
  const found = { etag: true, gzip: true, brotli: true };
  const files = sirv(folder, {
    ...found,
    setHeaders: (response, path) => response.setHeader('cache-control', cacheControl(path)),
  });
  const pages = sirv(folder, {
    ...found,
    single: true,
    setHeaders: (response) => response.setHeader('cache-control', 'no-cache'),
  });
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    // Nobody reads a part of a script, and a range turned round is not survived.
    delete request.headers.range;
    endWithFile(response);
    files(request, response, () =>
      isNavigation(request) ? pages(request, response, next) : next(),
    );
  };
}
