import { ApolloLink } from '@apollo/client';
import { isMutationOperation } from '@apollo/client/utilities';
import { randomKey } from './random-key.ts';

/**
 * Gives each mutation a key, before the link that retries: however often it is sent, the desk does
 * it once. A form that lets a person press again after a failure names its own key in the context.
 */
export const idempotencyKey = new ApolloLink((operation, forward) => {
  if (isMutationOperation(operation.query)) {
    operation.setContext(({ headers, idempotencyKey = randomKey() }) => ({
      headers: { ...headers, 'Idempotency-Key': idempotencyKey },
    }));
  }
  return forward(operation);
});
