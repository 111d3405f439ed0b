import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { Context, Desk } from '../platform/context.ts';
import { refuseForeign, refuseOtherThanJson } from './admit.ts';
import { isHungUp, sendError } from './answer.ts';
import type { DatabaseWatch } from './database-watch.ts';
import type { Gate } from './gate.ts';
import { HttpRefusal } from './http-refusal.ts';
import type { Report } from './mask-error.ts';
import { Overload } from './overload.ts';
import type { Documents } from './persisted-documents.ts';
import { readBody } from './read-body.ts';
import { requestContext } from './request-context.ts';

type Operation = Record<string, unknown>;

const isRecord = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function operationIn(body: Buffer): Operation {
  let operation: unknown;
  try {
    operation = JSON.parse(body.toString());
  } catch {}
  if (!isRecord(operation)) {
    throw new HttpRefusal(
      400,
      'INVALID',
      'The body is not a JSON object with an operation in it.',
      {
        reason: 'MALFORMED_REQUEST',
      },
    );
  }
  return operation;
}

/** Our own screens name a document by its hash; where there is a text, the text counts. */
function withDocument(operation: Operation, documents: Documents): Operation {
  const { extensions, query, ...rest } = operation;
  if (!isRecord(extensions) || extensions.persistedQuery === undefined) return operation;
  const { persistedQuery, ...others } = extensions;
  if (typeof query === 'string') return { ...rest, query, extensions: others };
  const hash = isRecord(persistedQuery) ? persistedQuery.sha256Hash : undefined;
  if (typeof hash === 'string' && documents.textOf(hash) !== undefined) {
    return { ...rest, extensions: { ...others, persistedQuery: { version: 1, sha256Hash: hash } } };
  }
  throw new HttpRefusal(400, 'INVALID', 'This desk has another version now. Load the page again.', {
    reason: 'UNKNOWN_DOCUMENT',
  });
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return map;
}

interface Route {
  desk: Desk;
  apollo: ApolloServer<Context>;
  gate: Gate;
  watch: DatabaseWatch;
  report: Report;
}

async function execute(
  route: Route,
  body: Buffer,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { desk, apollo, gate } = route;
  const operation = withDocument(operationIn(body), gate.documents);
  const context = await requestContext(desk, request, response, body);
  gate.refuseSpent(context);
  const httpGraphQLRequest = {
    method: 'POST',
    headers: headersOf(request),
    search: '',
    body: operation,
  };
  return apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context });
}

function send(response: ServerResponse, { body, headers, status = 200 }: HTTPGraphQLResponse) {
  for (const [name, value] of headers) response.setHeader(name, value);
  const text = body.kind === 'complete' ? body.string : '';
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-length', Buffer.byteLength(text));
  response.writeHead(status).end(text);
}

/** POST /graphql, straight from Node's server: it is most of what the desk does. */
export function graphqlRoute(route: Route) {
  const overload = new Overload();
  return async (request: IncomingMessage, response: ServerResponse) => {
    try {
      refuseOtherThanJson(request);
      refuseForeign(request, route.desk.env);
      const body = await readBody(request);
      const work = () => execute(route, body, request, response);
      send(response, await overload.within(() => route.watch.guard(work)));
    } catch (error) {
      if (!isHungUp(request)) sendError(response, error, route.report);
    }
    if (response.statusCode === 503) route.watch.suspect();
  };
}
