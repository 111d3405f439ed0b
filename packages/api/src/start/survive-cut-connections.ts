const cut = new Set([
  ...['ECONNRESET', 'ECONNREFUSED', 'EPIPE'],
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED'],
  // PostgreSQL's own: it is shutting down, has crashed, is starting.
  ...['57P01', '57P02', '57P03'],
]);

export function isCut(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && cut.has(String(error.code))) return true;
  // node-postgres, under the job queue, has no code for it.
  return 'message' in error && String(error.message).startsWith('Connection terminated');
}

/**
 * A connection that is cut while the driver reads the types of a fresh one rejects a promise
 * that nobody can hold. The pool connects again; ending the desk over it would be wrong.
 */
export function surviveCutConnections() {
  process.on('unhandledRejection', (error) => {
    if (isCut(error)) return;
    throw error;
  });
}
