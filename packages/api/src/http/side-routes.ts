import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { fileRoutes } from '../conversations/file-routes.ts';
import { figureRoutes } from '../figures/figure-routes.ts';
import { letterRoutes } from '../notifications/letter-routes.ts';
import type { ContextOf, Desk } from '../platform/context.ts';
import { refuseForeign } from './admit.ts';
import { sendError, sendJson } from './answer.ts';
import type { DatabaseWatch } from './database-watch.ts';
import type { Drain } from './drain.ts';
import { health, ready } from './health.ts';
import { HttpRefusal } from './http-refusal.ts';
import type { Report } from './mask-error.ts';
import { requestContext } from './request-context.ts';
import { serveSite } from './static-files.ts';

const notFoundPage =
  '<!doctype html><meta charset="utf-8"><title>Not found</title><p>There is nothing here.</p>';

const notFound: RequestHandler = (request, response) => {
  if (request.accepts(['json', 'html']) === 'html') {
    response.status(404).type('html').send(notFoundPage);
    return;
  }
  const error = { message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } };
  sendJson(response, 404, { errors: [error] });
};

/** What express refuses by itself, such as a path that is no text, carries a status. */
function withStatus(error: unknown): unknown {
  if (error instanceof HttpRefusal) return error;
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status < 400 || status >= 500) return error;
  return new HttpRefusal(status, 'INVALID', 'The request is not well-formed.');
}

interface Sides {
  desk: Desk;
  report: Report;
  watch: DatabaseWatch;
  drain: Drain;
  /** The folder of the built web part, where it is not the usual one. */
  site?: string;
}

/** Everything beside GraphQL: files, the demo's letters, the state of the desk, the web part. */
export async function sideRoutes({ desk, report, watch, drain, site }: Sides): Promise<Express> {
  const refuse: RequestHandler = (request, _response, next) => {
    watch.refuseWhileAway();
    if (request.method !== 'GET' && request.method !== 'HEAD') refuseForeign(request, desk.env);
    next();
  };
  const contextOf: ContextOf = (request, response) => requestContext(desk, request, response);
  // Express knows a handler of errors by its four arguments.
  const fail: ErrorRequestHandler = (error, _request, response, _next) => {
    sendError(response, withStatus(error), report);
    if (response.statusCode === 503) watch.suspect();
  };
  return express()
    .disable('x-powered-by')
    .get('/health', health)
    .get('/ready', ready(watch, drain))
    .use(['/files', '/figures'], refuse)
    .use(fileRoutes(desk, contextOf))
    .use(figureRoutes(contextOf))
    .use(letterRoutes(desk))
    .use(await serveSite(site))
    .use(notFound)
    .use(fail);
}
