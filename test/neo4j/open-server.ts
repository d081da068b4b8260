import { askServer } from './ask-server.ts';
import { emptyDatabase } from './empty-database.ts';
import { findTools } from './find-tools.ts';
import { startNeo4j } from './start-neo4j.ts';

/** The server of a run. */
export interface SharedServer {
  readonly uri: string;
  /** Of the Java process; `null` when the server was running before. */
  readonly pid: number | null;
}

export interface OpenedServer extends SharedServer {
  /** Ends the server if it was started here; else leaves an empty database. */
  readonly close: () => Promise<void>;
}

/**
 * The server for the tests: that of `NEO4J_URI`, else one of our own; `missing` says why there is neither. Throws when
 * the one of `NEO4J_URI` does not answer, or holds something that nobody allowed to be removed.
 */
export async function openServer(
  env: NodeJS.ProcessEnv,
): Promise<OpenedServer | { readonly missing: string }> {
  const given = env['NEO4J_URI'];
  if (given !== undefined && given !== '') {
    const isEmpty = await readIsEmpty(given);
    if (!isEmpty && env['STEMMA_TEST_MAY_EMPTY'] !== '1') throw new Error(describeRefusal(given));
    return { uri: given, pid: null, close: () => emptyDatabase(given) };
  }
  const tools = findTools();
  if ('missing' in tools) return tools;
  const server = await startNeo4j();
  return { uri: server.uri, pid: server.pid(), close: server.stop };
}

async function readIsEmpty(uri: string): Promise<boolean> {
  try {
    return (await askServer(uri, 'MATCH (n) RETURN 1 LIMIT 1')).length === 0;
  } catch (error) {
    throw new Error(`The server that NEO4J_URI names (${new URL(uri).host}) gives no answer.`, {
      cause: error,
    });
  }
}

/** The tests empty their database again and again: one that holds anything may be dear to somebody. */
const describeRefusal = (uri: string): string =>
  `The database that NEO4J_URI names (${new URL(uri).host}) is not empty, and the tests would empty it: ` +
  'name another one, or set STEMMA_TEST_MAY_EMPTY=1 if nothing in it is needed.';
