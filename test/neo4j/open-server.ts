import { askServer } from './ask-server.ts';
import { findTools } from './find-tools.ts';
import { startNeo4j } from './start-neo4j.ts';

/** The server of a run, or why there is none. */
export interface SharedServer {
  readonly uri: string;
  /** Of the Java process; `null` when the server was running before. */
  readonly pid: number | null;
}

export interface OpenedServer extends SharedServer {
  /** Ends the server if it was started here. */
  readonly close: () => Promise<void>;
}

/**
 * The server for the tests: that of `NEO4J_URI`, else one of our own; `missing` says why there is neither. Throws when
 * `NEO4J_URI` holds something and `STEMMA_TEST_MAY_EMPTY=1` does not allow the tests to remove it.
 */
export async function openServer(
  env: NodeJS.ProcessEnv,
): Promise<OpenedServer | { readonly missing: string }> {
  const given = env['NEO4J_URI'];
  if (given !== undefined && given !== '') {
    if (env['STEMMA_TEST_MAY_EMPTY'] !== '1') await refuseData(given);
    return { uri: given, pid: null, close: async () => undefined };
  }
  const tools = findTools();
  if ('missing' in tools) return tools;
  const server = await startNeo4j();
  return { uri: server.uri, pid: server.pid(), close: server.stop };
}

/** The tests empty their database again and again: one that holds anything may be dear to somebody. */
async function refuseData(uri: string): Promise<void> {
  const [row] = await askServer(uri, 'MATCH (n) RETURN n LIMIT 1');
  if (row === undefined) return;
  throw new Error(
    `The database at NEO4J_URI (${new URL(uri).host}) is not empty, and the tests would empty it: ` +
      'name another one, or set STEMMA_TEST_MAY_EMPTY=1 if nothing in it is needed.',
  );
}
