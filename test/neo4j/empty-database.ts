import { withServer } from './ask-server.ts';

/**
 * Removes all nodes, relationships, constraints and indexes of the database of a store address. Only for servers that a
 * test started, or that `openServer` let the tests have.
 */
export async function emptyDatabase(uri: string): Promise<void> {
  await withServer(uri, async (ask) => {
    for (const { name } of await ask('SHOW CONSTRAINTS YIELD name')) {
      await ask('DROP CONSTRAINT $name', { name });
    }
    // Two look-up indexes belong to every database: without them no label is found.
    for (const { name } of await ask("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")) {
      await ask('DROP INDEX $name', { name });
    }
    await ask('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS');
  });
}
