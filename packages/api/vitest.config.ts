import { defineProject } from 'vitest/config';

export default defineProject({
  // One copy of graphql: its ESM and CommonJS builds refuse each other's objects.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    name: 'api',
    include: ['{src,seed,test,bench,rights}/**/*.test.ts'],
    globalSetup: './test/postgres.ts',
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});
