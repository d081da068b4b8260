import { join, resolve } from 'node:path';
import type { CrawlRecord } from '../../crawls/crawl-record.ts';
import type { Store } from '../../port.ts';
import { StoreError } from '../../store-error.ts';
import { fillFolder } from './fill-folder.ts';
import { formatImportCommand } from './format-import-command.ts';
import type { ImportFile } from './format-import-command.ts';
import { MODELS_FILE, listTables } from './list-tables.ts';

export interface BulkImport {
  /** Absolute. */
  readonly folder: string;
  readonly files: readonly ImportFile[];
  /** Fills a stopped server with them, and replaces what its database holds. */
  readonly command: string;
}

export interface WriteBulkImportOptions {
  readonly signal?: AbortSignal;
  /** Called with the models and stubs that were written so far. */
  readonly onProgress?: (models: number) => void;
}

/**
 * Writes all of a store as CSV files for `neo4j-admin database import full`: the database that they fill holds what
 * `copy` would bring there, derived values included. Reads every row once and holds few of them.
 *
 * @throws StoreError, one sentence, for a store without models, one whose derived values are older than its data,
 * one that changes meanwhile, and a folder that holds anything; the system's error when it cannot be written.
 */
export async function writeBulkImport(
  store: Store,
  folder: string,
  { signal, onProgress }: WriteBulkImportOptions = {},
): Promise<BulkImport> {
  const { snapshot, dataVersion, derivedVersion } = await store.status();
  if (snapshot === null) throw new StoreError(`${store.uri} holds no models yet: there is nothing to write.`);
  if (derivedVersion !== dataVersion) {
    throw new StoreError(
      `${store.uri} is being written, and depth, counts and families are older than its models: try again when that has ended.`,
    );
  }
  const crawls = await store.crawls();
  const files: ImportFile[] = [];
  let models = 0;
  await fillFolder(folder, async (aside) => {
    for (const { file, option, write } of listTables(store)) {
      const rows = await write(join(aside, file), (count) => {
        signal?.throwIfAborted();
        if (file !== MODELS_FILE) return;
        models += count;
        onProgress?.(models);
      });
      files.push({ file, option, rows });
    }
    await refuseChanged(store, dataVersion, crawls);
  });
  const target = resolve(folder);
  return { folder: target, files, command: formatImportCommand(target, files) };
}

/** A page that changes no model still moves the checkpoint: what comes after it would miss what it saw. */
async function refuseChanged(
  store: Store,
  dataVersion: number,
  crawls: readonly CrawlRecord[],
): Promise<void> {
  const after = await store.status();
  const isSame = after.dataVersion === dataVersion && after.derivedVersion === dataVersion;
  if (isSame && JSON.stringify(await store.crawls()) === JSON.stringify(crawls)) return;
  throw new StoreError(`${store.uri} changed while it was written: run the command again, nothing was kept.`);
}
