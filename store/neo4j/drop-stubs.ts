import type { DroppedStub } from '../observe/page-rows.ts';
import type { Transaction } from './server.ts';

const DROP_STUBS = `
  UNWIND $stubs AS r
  MATCH (stub:Model {key: toInteger(r.key)})
  MATCH (heir:Model {key: toInteger(r.heir)})
  CALL (stub, heir) {
    MATCH (stub)<-[e:DERIVED_FROM]-(child)
    WHERE child <> heir AND NOT EXISTS { (child)-[:DERIVED_FROM]->(heir) }
    CREATE (child)-[moved:DERIVED_FROM]->(heir)
    SET moved = properties(e)
  }
  DETACH DELETE stub`;

/** Until the next derivation the heir stands in the stub's place, once for each child, never for itself. */
export async function dropStubs(transaction: Transaction, stubs: readonly DroppedStub[]): Promise<void> {
  if (stubs.length === 0) return;
  await transaction.run(DROP_STUBS, { stubs: stubs.map(({ key, heir }) => ({ key, heir })) });
}
