import { StoreError } from '../store-error.ts';
import { refuseOldServer } from './refuse-old-server.ts';
import { toList, toNumber } from './cells.ts';
import { readMeta } from './meta.ts';
import type { Meta } from './meta.ts';
import { createTokens } from './create-tokens.ts';
import { MIGRATIONS, OUR_LABELS, SCHEMA_VERSION } from './schema.ts';
import type { Server } from './server.ts';

export interface InspectOptions {
  /** Take a database that holds data of others; their nodes and ours stand side by side from then on. */
  readonly intoNonempty?: boolean;
}

/**
 * The store that a database holds, `null` when it holds none. Looks without writing. Throws a `StoreError` for a server
 * that is too old, a store of a newer version of Stemma, and a database that holds data of others and no store yet:
 * beside a store anybody may keep nodes of their own. O(1): the server counts its nodes.
 */
export async function inspectDatabase(
  server: Server,
  { intoNonempty = false }: InspectOptions = {},
): Promise<Meta | null> {
  refuseOldServer(server.uri, await server.check());
  return server.read(async (transaction) => {
    const meta = await readMeta(transaction);
    if (meta !== null && meta.schemaVersion > SCHEMA_VERSION) throw toNewer(server.uri, meta.schemaVersion);
    if (meta !== null) return meta;
    const [counts] = await transaction.run(`RETURN [${COUNTS.join(', ')}]`);
    const [all = 0, ...ours] = toList(counts).map(toNumber);
    if (ours.some((count) => count > 0)) throw toTakenLabels(server.uri);
    if (all > 0 && !intoNonempty) throw toForeign(server.uri, all);
    return null;
  });
}

const COUNTS = ['COUNT { () }', ...OUR_LABELS.map((label) => `COUNT { (:${label}) }`)];

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
export async function migrate(server: Server, from: Meta | null): Promise<void> {
  for (const statements of MIGRATIONS.slice(from?.schemaVersion ?? 0)) {
    for (const statement of statements) await server.change(statement);
  }
  await server.change('CALL db.awaitIndexes(600)');
  await server.write(async (transaction) => {
    await createTokens(transaction);
    await transaction.run(
      `MERGE (m:Meta {name: 'stemma'})
       ON CREATE SET m.dataVersion = 0, m.derivedVersion = 0, m.versionedSnapshot = ''
       SET m.schemaVersion = toInteger($version)`,
      { version: SCHEMA_VERSION },
    );
  });
}
