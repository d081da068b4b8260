import { inject, onTestFinished } from 'vitest';
import type { TestContext } from 'vitest';
import { emptyDatabase } from './empty-database.ts';
import { findTools } from './find-tools.ts';
import type { SharedServer } from './open-server.ts';
import { startNeo4j } from './start-neo4j.ts';
import type { Neo4jOptions, Neo4jServer } from './start-neo4j.ts';

/** For `beforeEach`: an empty database for every test, or the reason why it is skipped. */
export async function useEmptyDatabase({ skip }: TestContext): Promise<void> {
  const server = readServer();
  if ('missing' in server) return skip(server.missing);
  await emptyDatabase(server.uri);
}

/** The server of this run. Throws without one, so ask for it in tests that `useEmptyDatabase` goes before. */
export function sharedServer(): SharedServer {
  const server = readServer();
  if ('missing' in server) throw new Error(server.missing);
  return server;
}

/** For tests that start servers themselves. */
export function skipWithoutTools({ skip }: TestContext): void {
  readServer();
  const tools = findTools();
  if ('missing' in tools) skip(tools.missing);
}

/** A server of its own for a test that crashes it or needs a password; the test is skipped where none can be started. */
export async function startOwnServer(context: TestContext, options: Neo4jOptions = {}): Promise<Neo4jServer> {
  skipWithoutTools(context);
  const server = await startNeo4j(options);
  onTestFinished(server.stop);
  return server;
}

function readServer(): SharedServer | { readonly missing: string } {
  const server = inject('neo4j');
  if ('broken' in server) throw new Error(server.broken);
  return server;
}
