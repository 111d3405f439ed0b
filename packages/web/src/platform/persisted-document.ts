import { ApolloLink } from '@apollo/client';

/** The hash that code generation leaves on a document which is also in the server's manifest. */
function hashOf(document: object) {
  const meta = '__meta__' in document ? document.__meta__ : undefined;
  const hash = typeof meta === 'object' && meta !== null && 'hash' in meta ? meta.hash : undefined;
  return typeof hash === 'string' ? hash : undefined;
}

/** Names a document of ours by its hash instead of sending its text: small, and the server knows it. */
export const persistedDocument = new ApolloLink((operation, forward) => {
  const sha256Hash = hashOf(operation.query);
  if (sha256Hash !== undefined) {
    operation.extensions.persistedQuery = { version: 1, sha256Hash };
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  }
  return forward(operation);
});
