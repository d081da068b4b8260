import type { TestProject } from 'vitest/node';
import { openServer } from './open-server.ts';
import type { OpenedServer, SharedServer } from './open-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server; why its tests are skipped; or why they fail. */
    readonly neo4j: SharedServer | { readonly missing: string } | { readonly broken: string };
  }
}

let opened: OpenedServer | undefined;

/** Once a run, before the first test of the project. What goes wrong here fails the tests of the project alone. */
export async function setup(project: TestProject): Promise<void> {
  try {
    const server = await openServer(process.env);
    if (!('missing' in server)) {
      opened = server;
      project.provide('neo4j', { uri: server.uri, pid: server.pid });
    } else if (process.env['CI'] === 'true') {
      project.provide('neo4j', { broken: `CI=true needs a Neo4j, but: ${server.missing}` });
    } else {
      project.provide('neo4j', server);
    }
  } catch (error) {
    project.provide('neo4j', { broken: error instanceof Error ? error.message : String(error) });
  }
}

/** After the last test, also when tests failed. */
export async function teardown(): Promise<void> {
  await opened?.close();
}
