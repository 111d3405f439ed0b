const cut = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'CONNECTION_CLOSED']);

/**
 * A connection that is cut while the driver reads the types of a fresh one rejects a promise
 * that nobody can hold. The pool connects again; ending the desk over it would be wrong.
 */
export function surviveCutConnections() {
  process.on('unhandledRejection', (error) => {
    if (error instanceof Error && 'code' in error && cut.has(String(error.code))) return;
    throw error;
  });
}
