import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { HttpRefusal } from './http-refusal.ts';
import { isUnavailableAnswer, maskError, type Report } from './mask-error.ts';

/** Sends JSON, unless the caller has gone away. */
export function sendJson(response: ServerResponse, status: number, answer: object) {
  if (response.headersSent || response.destroyed) return;
  const body = JSON.stringify(answer);
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
    })
    .end(body);
}

const withoutStatus = ({ http: _, ...extensions }: Record<string, unknown>) => extensions;

function formatted(error: unknown): GraphQLFormattedError {
  if (!(error instanceof GraphQLError)) return { message: 'Unexpected.' };
  return { message: error.message, extensions: withoutStatus(error.extensions) };
}

function statusOf(error: unknown, told: GraphQLFormattedError) {
  if (error instanceof HttpRefusal) return error.status;
  if (error instanceof GraphQLError) return 400;
  return isUnavailableAnswer([told]) ? 503 : 500;
}

/** Answers what failed before GraphQL took over, or beside it, in the form that GraphQL would use. */
export function sendError(response: ServerResponse, error: unknown, report: Report) {
  const told = maskError(formatted(error), error, report);
  const seconds = told.extensions?.retryAfterSeconds;
  if (!response.headersSent && typeof seconds === 'number') {
    response.setHeader('retry-after', seconds);
  }
  if (error instanceof HttpRefusal && error.status === 405) response.setHeader('allow', 'POST');
  sendJson(response, statusOf(error, told), { errors: [told] });
}

/** The caller hung up while sending: nobody is there to be told, and nothing of ours failed. */
export const isHungUp = (request: IncomingMessage) => request.destroyed && !request.complete;
