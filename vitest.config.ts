import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/reporters/closing-line.ts';

/** `npx vitest run --project unit` runs the quick tests alone; `browser` needs Chromium, `neo4j` Java. */
export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{schema,lineage,crawler,store,web-api,web-app}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'house', include: ['test/house/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: { name: 'cli', include: ['test/cli/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        test: {
          name: 'real',
          include: ['test/real/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'neo4j',
          include: ['test/neo4j/**/*.test.ts'],
          globalSetup: ['test/neo4j/shared-server.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // One server and one database, which each test finds empty.
          fileParallelism: false,
        },
      },
    ],
  },
});
