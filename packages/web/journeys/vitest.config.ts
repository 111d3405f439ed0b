import { defineConfig } from 'vitest/config';
import { LongestFirst } from './stage/longest-first.ts';

export default defineConfig({
  root: import.meta.dirname,
  // One copy of graphql: its ESM and CommonJS builds refuse each other's objects.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    name: 'journeys',
    include: ['*.journey.ts'],
    globalSetup: ['../../api/test/postgres.ts', './stage/open-house.ts'],
    // Each file has a desk of its own, so two play beside each other.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // The desk is loaded once a worker, which takes longer than many a journey.
    isolate: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
