import type { TestProject } from 'vitest/node';
import { openServer } from './open-server.ts';
import type { OpenedServer, SharedServer } from './open-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly neo4j: SharedServer | { readonly missing: string };
  }
}

let opened: OpenedServer | undefined;

/** Once a run, before the first test of the project: starts the server. CI must have one. */
export async function setup(project: TestProject): Promise<void> {
  const server = await openServer(process.env);
  if ('missing' in server) {
    if (process.env['CI'] === 'true') throw new Error(`CI=true needs a Neo4j; there is ${server.missing}`);
    project.provide('neo4j', server);
    return;
  }
  opened = server;
  project.provide('neo4j', { uri: server.uri, pid: server.pid });
}

/** After the last test, also when tests failed. */
export async function teardown(): Promise<void> {
  await opened?.close();
}
