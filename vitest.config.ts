import { defineConfig } from 'vitest/config';
import { isCut } from './packages/api/src/start/survive-cut-connections.ts';

export default defineConfig({
  // One copy of graphql: its ESM and CommonJS builds refuse each other's objects.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    projects: ['packages/*', 'scripts'],
    // Much of a test is waiting for the database: one for each of two cores, and none kept free.
    maxWorkers: 2,
    // A desk that is served survives the same.
    onUnhandledError: (error) => !isCut(error),
  },
});
