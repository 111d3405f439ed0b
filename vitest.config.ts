import { defineConfig } from 'vitest/config';
import { isCut } from './packages/api/src/start/survive-cut-connections.ts';

/** A promise of a library's that was cut off, which nobody can hold: a served desk survives it, too. */
const isOfLibrary = (error: { stack?: string }) =>
  isCut(error) && !/[\\/]packages[\\/]\w+[\\/](src|test)[\\/]/.test(error.stack ?? '');

export default defineConfig({
  // One copy of graphql: its ESM and CommonJS builds refuse each other's objects.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    projects: ['packages/*', 'scripts'],
    // Much of a test is waiting for the database: one for each of two cores, and none kept free.
    maxWorkers: 2,
    onUnhandledError: (error) => !isOfLibrary(error),
  },
});
