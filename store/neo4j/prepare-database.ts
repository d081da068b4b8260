import { StoreError } from '../store-error.ts';
import { toList, toNumber, toText } from './cells.ts';
import { readMeta } from './meta.ts';
import type { Meta } from './meta.ts';
import { createTokens } from './create-tokens.ts';
import { MIGRATIONS, OUR_LABELS, SCHEMA_VERSION } from './schema.ts';
import type { Server } from './server.ts';

/** The oldest server that knows all of our Cypher; the versions after 5 are years. */
const LEAST_VERSION = [5, 26] as const;

/** What a database holds before anything is written to it. */
export interface Inspection {
  /** `null` in one that holds no store. */
  readonly meta: Meta | null;
  readonly isShared: boolean;
}

export interface InspectOptions {
  /** Take a database that holds data of others; their nodes and ours stay side by side. */
  readonly intoNonempty?: boolean;
}

/**
 * Looks without writing. Throws a `StoreError` for a server that is too old, a store of a newer version of Stemma,
 * and a database that holds data of others. O(1): the server counts its nodes.
 */
export async function inspectDatabase(
  server: Server,
  { intoNonempty = false }: InspectOptions = {},
): Promise<Inspection> {
  return server.read(async (transaction) => {
    const [version] = await transaction.run(
      `CALL dbms.components() YIELD name, versions WITH * WHERE name = 'Neo4j Kernel' RETURN versions[0]`,
    );
    refuseOldServer(server.uri, toText(version));
    const meta = await readMeta(transaction);
    if (meta !== null && meta.schemaVersion > SCHEMA_VERSION) throw toNewer(server.uri, meta.schemaVersion);
    const [counts] = await transaction.run(`RETURN [${COUNTS.join(', ')}]`);
    const [all = 0, ...ours] = toList(counts).map(toNumber);
    const own = ours.reduce((sum, count) => sum + count, 0);
    const [shared] = await transaction.run(
      `MATCH (m:Meta {name: 'stemma'}) RETURN coalesce(m.isShared, false)`,
    );
    if (meta === null && own > 0) throw toTakenLabels(server.uri);
    const isShared = all > own;
    if (isShared && !intoNonempty && shared !== true) throw toForeign(server.uri, all - own);
    return { meta, isShared };
  });
}

const COUNTS = ['COUNT { () }', ...OUR_LABELS.map((label) => `COUNT { (:${label}) }`)];

function refuseOldServer(uri: string, version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > LEAST_VERSION[0] || (major === LEAST_VERSION[0] && minor >= LEAST_VERSION[1]);
  if (isEnough) return;
  throw new StoreError(
    `The server of ${uri} is Neo4j ${version}: Stemma needs ${LEAST_VERSION.join('.')} or newer.`,
  );
}

const toNewer = (uri: string, version: number): StoreError =>
  new StoreError(
    `${uri} was written by a newer version of Stemma (its graph is version ${version}, this one knows ${SCHEMA_VERSION}): update Stemma.`,
  );

const toTakenLabels = (uri: string): StoreError =>
  new StoreError(
    `${uri} holds data of another program that uses the same labels (${OUR_LABELS.join(', ')}): choose another database.`,
  );

const toForeign = (uri: string, count: number): StoreError =>
  new StoreError(
    `${uri} holds ${count} nodes of another program, and nothing was written: choose an empty database, or add --into-nonempty.`,
  );

/** Brings the database to this version's constraints and indexes. Can be run again after any interruption. */
export async function migrate(server: Server, { meta, isShared }: Inspection): Promise<void> {
  const version = meta?.schemaVersion ?? 0;
  for (const statements of MIGRATIONS.slice(version)) {
    for (const statement of statements) await server.change(statement);
  }
  await server.change('CALL db.awaitIndexes(600)');
  await server.write(async (transaction) => {
    await createTokens(transaction);
    await transaction.run(
      `MERGE (m:Meta {name: 'stemma'})
       ON CREATE SET m.dataVersion = 0, m.derivedVersion = 0, m.versionedSnapshot = ''
       SET m.schemaVersion = toInteger($version), m.isShared = $isShared`,
      { version: SCHEMA_VERSION, isShared },
    );
  });
}
