import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import type { Context } from '../platform/context.ts';
import type { Gate, Price } from './gate.ts';
import { HttpRefusal } from './http-refusal.ts';
import { isUnavailableAnswer } from './mask-error.ts';

/** However many fields failed, the first few tell why. */
const mostErrors = 5;

/** What stays to be said of an answer: what it cost, not too many errors, and whether to try again. */
function finish({ body, http }: GraphQLResponse, price: Price | undefined) {
  if (body.kind !== 'single') return;
  const { singleResult } = body;
  if (price) singleResult.extensions = { ...singleResult.extensions, cost: price };
  if (!singleResult.errors) return;
  singleResult.errors = singleResult.errors.slice(0, mostErrors);
  if (!isUnavailableAnswer(singleResult.errors)) return;
  http.status = 503;
  http.headers.set('retry-after', '1');
  // Not as GraphQL: clients take this for the word of a proxy that the desk is away, and repeat.
  http.headers.set('content-type', 'application/json; charset=utf-8');
}

const socketOnly = () =>
  new HttpRefusal(400, 'INVALID', 'Subscribe over a WebSocket, at the same address.', {
    reason: 'SOCKET_ONLY',
  });

const unnamed = () =>
  new HttpRefusal(400, 'INVALID', 'Name the one operation of the document that is meant.', {
    reason: 'NO_SUCH_OPERATION',
  });

/** Leads every operation that Apollo Server has read and checked through the gate. */
export const gatePlugin = (gate: Gate): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    let price: Price | undefined;
    let isRight = false;
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue: context }) {
        if (!operation) throw unnamed();
        isRight = true;
        if (operation.operation === 'subscription') throw socketOnly();
        const variables = request.variables ?? {};
        price = gate.pass({ schema, document, operation, variables, context });
      },
      async willSendResponse({ contextValue, response }) {
        if (!isRight) gate.chargeWrong(contextValue);
        finish(response, price);
      },
    };
  },
});
