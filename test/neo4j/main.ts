/**
 * A Neo4j of the tests, run by hand: empty at the start, gone at the end.
 *
 *     npm run neo4j
 *     npm run neo4j -- --password long-enough --heap 2g
 */
import { parseArgs } from 'node:util';
import { startNeo4j } from './start-neo4j.ts';

try {
  const { values } = parseArgs({
    options: { password: { type: 'string' }, heap: { type: 'string', default: '1g' } },
  });
  const server = await startNeo4j({ ...values, isOptimized: true });
  console.log(server.uri);
  const who = values.password === undefined ? 'no password' : 'user neo4j with your password';
  console.error(
    `Neo4j answers (${who}). Its folder is ${server.folder}. Ctrl-C ends it and removes its data.`,
  );
  const end = (): void => void server.stop();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
