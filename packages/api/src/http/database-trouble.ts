/** What the driver says when there is no connection, or it was cut. */
const cut = [
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
];

/**
 * Classes and codes of PostgreSQL for what passes: connection lost, shutting down, starting, too
 * many connections, out of memory or disk, deadlock, a statement that took longer than it may.
 */
const passing = /^(08|53|57P0|57014|40001|40P01|25006|55P03)/;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether the same request may succeed in a moment. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  return cut.includes(code) || (isFromPostgres(error) && passing.test(code));
}

/** Whether a value was not what its column takes (class 22): a forged cursor, a NUL in a text. */
export const isBadValue = (error: unknown) =>
  isFromPostgres(error) && codeOf(error).startsWith('22');

const isFromPostgres = (error: unknown) => error instanceof Error && error.name === 'PostgresError';
