import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from '../../schema/snapshot-manifest.ts';
import type { SnapshotCounts, SnapshotFileName, SnapshotManifest } from '../../schema/snapshot-manifest.ts';
import type { Snapshot } from '../../schema/snapshot.ts';
import type { Store } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { ALIAS_COLUMNS, DERIVATION_COLUMNS, MODEL_COLUMNS } from './columns.ts';
import type { Columns } from './column.ts';
import { hashFile } from './hash-file.ts';
import { listAliasRecords, listDerivationRecords, listModelRecords } from './list-records.ts';
import { MANIFEST } from './load-manifest.ts';
import { putInPlace } from './put-in-place.ts';
import type { ModelRecord } from './records.ts';
import { refuseReplacing } from './refuse-replacing.ts';
import { writeTable } from './write-table.ts';

export interface WrittenSnapshot {
  readonly folder: string;
  readonly manifest: SnapshotManifest;
}

export interface WriteSnapshotOptions {
  readonly signal?: AbortSignal;
  /** Models written so far. */
  readonly onProgress?: (models: number) => void;
}

/**
 * Writes the state of a store to `DIR/DATE/`, in place of an earlier snapshot of that day. Reads every row once and
 * holds few of them. What is derived must be up to date.
 *
 * @throws StoreError, one sentence, for a store without models, one that changes meanwhile, and a folder that holds
 * something else; the system's error when it cannot be written.
 */
export async function writeSnapshot(
  store: Store,
  dir: string,
  options: WriteSnapshotOptions = {},
): Promise<WrittenSnapshot> {
  const { snapshot, dataVersion } = await store.status();
  if (snapshot === null) throw new StoreError(`${store.uri} holds no models yet: there is nothing to write.`);
  await refuseOther(store, dataVersion);
  const folder = join(dir, snapshot.date);
  let manifest: SnapshotManifest | null = null;
  await putInPlace(dir, snapshot.date, async (aside) => {
    manifest = await fill(store, snapshot, aside, options);
    await refuseOther(store, dataVersion);
    await refuseReplacing(folder, manifest);
    await writeFile(join(aside, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  });
  if (manifest === null) throw new Error('A snapshot was put in place without a manifest.');
  return { folder, manifest };
}

async function refuseOther(store: Store, dataVersion: number): Promise<void> {
  const status = await store.status();
  if (status.dataVersion === dataVersion && status.derivedVersion === dataVersion) return;
  throw new StoreError(
    `${store.uri} changed while its snapshot was written: run the command again, nothing was kept.`,
  );
}

async function fill(
  store: Store,
  snapshot: Snapshot,
  aside: string,
  { signal, onProgress }: WriteSnapshotOptions,
): Promise<SnapshotManifest> {
  const states = { live: 0, gone: 0, stub: 0 };
  async function* counted(): AsyncGenerator<readonly ModelRecord[]> {
    for await (const chunk of listModelRecords(store)) {
      signal?.throwIfAborted();
      for (const { state } of chunk) states[state] += 1;
      yield chunk;
      onProgress?.(states.live + states.gone + states.stub);
    }
  }
  const models = await writeFileOf(aside, 'models.parquet', MODEL_COLUMNS, counted());
  const derivations = await writeFileOf(
    aside,
    'derivations.parquet',
    DERIVATION_COLUMNS,
    untilAborted(listDerivationRecords(store), signal),
  );
  const aliases = await writeFileOf(aside, 'aliases.parquet', ALIAS_COLUMNS, listAliasRecords(store));
  const counts: SnapshotCounts = {
    models: states.live,
    gone: states.gone,
    stubs: states.stub,
    derivations: derivations.rows,
    aliases: aliases.rows,
  };
  return {
    format: SNAPSHOT_FORMAT,
    formatVersion: SNAPSHOT_VERSION,
    ...snapshot,
    counts,
    lastCompletePass: await readLastCompletePass(store, snapshot.date),
    files: [models, derivations, aliases],
  };
}

async function writeFileOf<RecordType extends object>(
  folder: string,
  name: SnapshotFileName,
  columns: Columns<RecordType>,
  records: AsyncIterable<readonly RecordType[]>,
): Promise<SnapshotManifest['files'][number]> {
  const path = join(folder, name);
  const rows = await writeTable(path, columns, records);
  return { name, rows, ...(await hashFile(path)) };
}

async function readLastCompletePass(
  store: Store,
  date: string,
): Promise<SnapshotManifest['lastCompletePass']> {
  const passes = (await store.crawls()).filter((crawl) => crawl.isComplete && crawl.date <= date);
  const last = passes.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).at(-1);
  return last === undefined ? null : { date: last.date, models: last.models };
}

async function* untilAborted<T>(chunks: AsyncIterable<T>, signal?: AbortSignal): AsyncGenerator<T> {
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    yield chunk;
  }
}
