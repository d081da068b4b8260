import type { SnapshotManifest } from '../../schema/snapshot-manifest.ts';
import { foldId } from '../../schema/model-id.ts';
import type { CrawlRecord } from '../crawls/crawl-record.ts';
import { FACTS, FIELDS, FIRST_SOURCE_FACT } from '../observe/facts.ts';
import type { Row } from '../observe/row.ts';
import type { Store } from '../port.ts';
import type { SnapshotFolder } from './open-snapshot.ts';
import { readSnapshotRows } from './read-rows.ts';
import type { SnapshotRow } from './read-rows.ts';
import { readAliasRecords } from './read-snapshot.ts';

export interface RestoreOptions {
  readonly isFresh?: boolean;
  readonly signal: AbortSignal;
  /** Rows that came in, in this run. */
  readonly onProgress?: (rows: number) => void;
}

export interface RestoreResult {
  /** Live and gone models that came in, in this run. */
  readonly rows: number;
  /** The key after which an interrupted run went on; 0 for a new one. */
  readonly wentOnAfter: number;
}

/** Rows of one step. */
const STEP = 5_000;

/**
 * Fills an empty store with a snapshot: the same models in the same states with the same dates, aliases, and
 * references that resolve to the same derivations. Goes on where an interrupted run stopped. What is derived is to be
 * derived. Files are taken as they are: verify them first.
 *
 * @throws StoreError when the store holds anything else, or a file is damaged; the signal's reason when aborted.
 */
export async function restoreSnapshot(
  { folder, manifest }: SnapshotFolder,
  store: Store,
  options: RestoreOptions,
): Promise<RestoreResult> {
  const source = `${folder} (${manifest.files.map(({ sha256 }) => sha256.slice(0, 8)).join(' ')})`;
  const crawls = toCrawls(manifest);
  const crawlId = crawls.at(-1)?.crawlId ?? 1;
  const wentOnAfter = await store.beginRestore(source, { isFresh: options.isFresh ?? false });
  let rows = 0;
  for await (const chunk of readSnapshotRows(folder, wentOnAfter)) {
    for (let at = 0; at < chunk.length; at += STEP) {
      options.signal.throwIfAborted();
      const step = chunk.slice(at, at + STEP).map((row) => toRow(row, crawlId));
      await store.restoreRows(step);
      rows += step.length;
      options.onProgress?.(rows);
    }
  }
  const aliases = (await readAliasRecords(folder)).map((alias) =>
    // What a card proved is not proved again without the card: the snapshot states it.
    alias.source === 'card' ? { ...alias, source: 'file' as const } : alias,
  );
  await store.endRestore({ dataVersion: 1, crawls, aliases, lookups: [] });
  return { rows, wentOnAfter };
}

/** Every fact that a model has is of the day on which it was last seen; what it lacks says nothing. */
function toRow({ model, references }: SnapshotRow, crawlId: number): Row {
  const seen = model.lastSeen ?? '';
  const days = FACTS.map((_, fact) => (hasFact(model, fact) ? seen : ''));
  return {
    ...model,
    folded: foldId(model.id),
    dates: { code: 0, days },
    crawlId,
    references,
  };
}

function hasFact(model: SnapshotRow['model'], fact: number): boolean {
  if (fact === 0 || fact >= FIRST_SOURCE_FACT) return true;
  const field = FIELDS[fact - 1];
  if (field === undefined) return false;
  const value = model[field];
  return field === 'license' ? model.license.length > 0 : value !== null;
}

/** The passes that a store must know of to judge the next one. */
function toCrawls(manifest: SnapshotManifest): readonly CrawlRecord[] {
  const { date, isComplete, counts, lastCompletePass } = manifest;
  const newest = { ...toCrawl(manifest), date, isComplete, models: counts.models };
  if (lastCompletePass === null) return [{ ...newest, crawlId: 1 }];
  const complete = { ...toCrawl(manifest), ...lastCompletePass, isComplete: true };
  if (isComplete && lastCompletePass.date === date) return [{ ...complete, crawlId: 1 }];
  return [
    { ...complete, crawlId: 1 },
    { ...newest, crawlId: 2 },
  ];
}

const toCrawl = ({
  source,
  files,
}: SnapshotManifest): Omit<CrawlRecord, 'crawlId' | 'date' | 'isComplete' | 'models'> => ({
  fingerprint: `snapshot:${files[0]?.sha256 ?? ''}`,
  source,
  state: 'finished',
  checkpoint: 'restored',
  rejected: 0,
  rejections: [],
  private: 0,
  gone: 0,
  notCompleteBecause: null,
});
