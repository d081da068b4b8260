import neo4j from 'neo4j-driver';
import { toOwner } from '../../schema/model.ts';
import { toReferencesText } from '../../store/neo4j/references-text.ts';
import { MIGRATIONS } from '../../store/neo4j/schema.ts';
import type { Row } from '../../store/observe/row.ts';

/** The yardstick of the bench of Neo4j: one MERGE a row, the same properties and indexes, nothing compared. */
export interface BareNeo4j {
  /** One transaction. */
  write(rows: readonly Row[]): Promise<void>;
  close(): Promise<void>;
}

const INTEGERS: ReadonlySet<string> = new Set([
  'downloads30d',
  'downloadsAllTime',
  'likes',
  'createdAtMs',
  'lastModifiedMs',
  'parameters',
  'crawlId',
  'factDates',
]);

const toProperties = (row: Row): Record<string, unknown> => {
  const { folded, dates, license, references, isReplaced: _replaced, ...rest } = row;
  return {
    ...rest,
    idLower: folded,
    owner: toOwner(row.id),
    license: license.length === 0 ? null : license.join(' + '),
    licenses: license.length > 1 ? license : null,
    factDates: dates.code,
    references: toReferencesText(references),
  };
};

/** Its nodes have a label of their own, beside those of the store in the same database. */
export async function createBareNeo4j(uri: string): Promise<BareNeo4j> {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true, telemetryDisabled: true });
  const session = driver.session({ database: 'neo4j' });
  for (const statement of MIGRATIONS.flat()) {
    if (!statement.includes(':Model')) continue;
    await session.run(statement.replace(' IF NOT', '_bare IF NOT').replace(':Model', ':Bare'));
  }
  await session.run('CALL db.awaitIndexes(60)');
  return {
    async write(rows) {
      const batch = rows.map(toProperties);
      const sets = Object.keys(batch[0] ?? {})
        .filter((name) => name !== 'key')
        .map((name) => `m.${name} = ${INTEGERS.has(name) ? `toInteger(r.${name})` : `r.${name}`}`);
      const cypher = `UNWIND $batch AS r MERGE (m:Bare {key: toInteger(r.key)}) SET m:BareLive, ${sets.join(', ')}`;
      await session.executeWrite((transaction) => transaction.run(cypher, { batch }));
    },
    async close() {
      await session.close();
      await driver.close();
    },
  };
}
