import { resolve } from 'node:path';
import type { StatsDocument } from '../../schema/wire/stats-document.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/port.ts';
import { listSnapshotPages } from '../../store/snapshots/list-pages.ts';
import { verifySnapshot } from '../../store/snapshots/open-snapshot.ts';
import type { SnapshotFolder } from '../../store/snapshots/open-snapshot.ts';
import { restoreSnapshot } from '../../store/snapshots/restore-snapshot.ts';
import type { Context } from '../command.ts';
import { deriveStore } from '../derive/derive-store.ts';
import { FlagError } from '../flag-error.ts';
import { ingestPages } from '../ingest/ingest-pages.ts';
import type { IngestResult } from '../ingest/ingest-pages.ts';
import { toFillOptions } from '../into-nonempty.ts';
import { readFlag, readText } from '../options.ts';
import { createProgress } from '../progress/create-progress.ts';
import type { Progress } from '../progress/create-progress.ts';
import { leaveSnapshot } from './leave-snapshot.ts';
import { readSnapshotsFolder } from './snapshots-folder.ts';
import { formatCount } from '../output/format-count.ts';

type Options = Readonly<Record<string, unknown>>;

/**
 * Reads a snapshot into a store. An empty one becomes what the snapshot was written from. One that holds models
 * takes the live ones as an observation of the snapshot's day. Files are verified before the store is touched.
 */
export async function importSnapshot(
  context: Context,
  snapshot: SnapshotFolder,
  options: Options,
): Promise<void> {
  refuseFlags(options);
  const { folder, manifest } = snapshot;
  const isPartial = readFlag(options, 'partial');
  const snapshotsDir = readSnapshotsFolder(options);
  await verifySnapshot(snapshot);
  const store = await openStore(context.storeUri, 'write', toFillOptions(options));
  const progress = createProgress(context.output);
  try {
    const isEmpty = (await store.status()).snapshot === null;
    const result =
      isEmpty && !isPartial
        ? await restore(context, snapshot, store, progress, options)
        : await add(context, snapshot, store, progress, options);
    progress.note('Computing depth, counts and families …');
    await deriveStore(store, context.signal);
    if (isEmpty && !isPartial) await compare(context, snapshot, store);
    if (context.isJson) await context.output.json({ date: manifest.date, ...result });
    context.output.talk(
      `Snapshot of ${manifest.date} from ${folder}: ${formatCount(result.inserted)} new, ${formatCount(result.updated)} changed, ` +
        `${formatCount(result.unchanged)} unchanged, ${formatCount(result.gone)} gone.`,
    );
    const isOwn = snapshotsDir !== null && resolve(snapshotsDir, manifest.date) === resolve(folder);
    await leaveSnapshot(context, store, isOwn ? null : snapshotsDir);
  } finally {
    progress.stop();
    await store.close();
  }
}

function refuseFlags(options: Options): void {
  if (readText(options, 'date') !== null) {
    throw new FlagError('--date goes with recorded files: a snapshot has its own.');
  }
  if (readText(options, 'aliases') !== null) {
    throw new FlagError(
      'A snapshot brings its own aliases: import --aliases by a command of its own, after it.',
    );
  }
}

async function restore(
  context: Context,
  snapshot: SnapshotFolder,
  store: Store,
  progress: Progress,
  options: Options,
): Promise<IngestResult> {
  const { counts } = snapshot.manifest;
  const { rows, wentOnAfter } = await restoreSnapshot(snapshot, store, {
    isFresh: readFlag(options, 'fresh'),
    signal: context.signal,
    onProgress: (done) => progress.update('Reading', done, counts.models + counts.gone, 'from the snapshot'),
  });
  if (wentOnAfter > 0) progress.note('Went on where the interrupted run had stopped.');
  return {
    models: rows,
    inserted: rows,
    updated: 0,
    unchanged: 0,
    gone: counts.gone,
    rejected: 0,
    private: 0,
    rejections: [],
    notCompleteBecause: null,
  };
}

async function add(
  context: Context,
  { folder, manifest }: SnapshotFolder,
  store: Store,
  progress: Progress,
  options: Options,
): Promise<IngestResult> {
  const crawl = await store.beginCrawl({
    fingerprint: `snapshot:${manifest.files[0]?.sha256 ?? ''}`,
    source: manifest.source,
    date: manifest.date,
    isFresh: readFlag(options, 'fresh'),
  });
  return ingestPages(store, crawl, listSnapshotPages(folder, crawl.checkpoint), {
    isComplete: () => readFlag(options, 'complete'),
    signal: context.signal,
    onPage: ({ models }) => progress.update('Reading', models, manifest.counts.models, 'from the snapshot'),
  });
}

/** Says when a later version of Stemma reads the same facts in another way. */
async function compare(context: Context, { manifest }: SnapshotFolder, store: Store): Promise<void> {
  const { summary } = await store.status();
  if (summary === null) return;
  const stats = JSON.parse(summary) as StatsDocument;
  for (const [name, expected] of Object.entries(manifest.counts)) {
    const found = stats[name as keyof typeof manifest.counts];
    if (found === expected) continue;
    context.output.talk(
      `The snapshot counts ${formatCount(expected)} ${name}, this version of Stemma ${formatCount(found)}.`,
    );
  }
}
