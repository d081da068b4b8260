import { IMPORT_FORMATS } from '../../crawler/import/import-format.ts';
import type { StatsDocument } from '../../schema/wire/stats-document.ts';
import type { Command } from '../command.ts';
import { deriveStore } from '../derive/derive-store.ts';
import { FlagError } from '../flag-error.ts';
import { ingestPages } from '../ingest/ingest-pages.ts';
import { addIntoNonempty, toFillOptions } from '../into-nonempty.ts';
import { readDay, readFlag, readText, readWord } from '../options.ts';
import { toLeftOut } from '../output/to-left-out.ts';
import { createProgress } from '../progress/create-progress.ts';
import {
  addSnapshotsOption,
  prepareSnapshotsFolder,
  readSnapshotsFolder,
} from '../snapshots/snapshots-folder.ts';
import { formatCount } from '../output/format-count.ts';

export const importCommand: Command = {
  usage: 'import [files...]',
  summary:
    'Read recorded Hub pages, dumps or a snapshot into the store (.json, .json.gz, .tar.gz, .ndjson, .ndjson.gz, .parquet)',
  example: 'stemma import pages.tar.gz --date 2024-07-11 --aliases renames.csv',
  configure: (command) =>
    addSnapshotsOption(
      addIntoNonempty(command),
      'leave a dated snapshot of the store in this folder afterwards',
    )
      .option(
        '--date <day>',
        'the day the files were recorded, YYYY-MM-DD (default: the newest date in them)',
      )
      .option('--aliases <file>', 'CSV with the columns alias,id: older ids and what they are called now')
      .option(
        '--format <name>',
        'auto, or radar: lines of the radar dataset, a flat format of its own (auto knows them, too)',
      )
      .option('--partial', 'the files are a part: what they leave out stays as it is')
      .option('--complete', 'the files are the whole universe: what they leave out is gone')
      .option('--fresh', 'start over instead of going on after an interrupted run'),
  run: async (context, files, options) => {
    const aliasFile = readText(options, 'aliases');
    const format = readWord(options, 'format', IMPORT_FORMATS) ?? 'auto';
    const isPartial = readFlag(options, 'partial');
    const isComplete = readFlag(options, 'complete');
    if (files.length === 0 && aliasFile === null) {
      throw new FlagError('Nothing to import: name at least one file, or --aliases FILE.');
    }
    if (isPartial && isComplete) throw new FlagError('Say --partial or --complete, not both.');
    const givenDate = readDay(options, 'date');
    if (givenDate !== null && givenDate > toToday()) {
      throw new FlagError(
        `--date must be a day on which the files were recorded, and ${givenDate} is not here yet.`,
      );
    }

    const snapshotsDir = readSnapshotsFolder(options);
    if (snapshotsDir !== null) await prepareSnapshotsFolder(snapshotsDir);
    const { findSnapshotAmong } = await import('../snapshots/find-snapshot-among.ts');
    const snapshot = await findSnapshotAmong(files);
    if (snapshot !== null) {
      const { importSnapshot } = await import('../snapshots/import-snapshot.ts');
      await importSnapshot(context, snapshot, options);
      return 0;
    }

    const { importFiles } = await import('../../crawler/import/import-files.ts');
    const { newestDateIn } = await import('../../crawler/import/newest-date.ts');
    const { loadAliases } = await import('../../crawler/import/load-aliases.ts');
    const { fingerprintOf } = await import('../../crawler/import/fingerprint.ts');
    const { openStore } = await import('../../store/open-store.ts');

    // Everything that can be wrong with the files' names is found before the store is touched.
    const fingerprint = files.length > 0 ? await fingerprintOf(files) : null;
    const date = givenDate ?? (files.length > 0 ? await newestDateIn(files) : null) ?? toToday();
    const aliases = aliasFile === null ? [] : await loadAliases(aliasFile, { seen: date });

    const store = await openStore(context.storeUri, 'write', toFillOptions(options));
    const progress = createProgress(context.output);
    let goneInPass = 0;
    try {
      const goneBefore = toGone((await store.status()).summary);
      if (fingerprint !== null) {
        const before = await store.status();
        const crawl = await store.beginCrawl({
          fingerprint,
          source: 'import',
          date,
          isFresh: readFlag(options, 'fresh'),
        });
        // Of the files' bytes: how many models they hold, nobody knows before.
        let share = 0;
        if (crawl.checkpoint !== null) {
          context.output.talk(
            `Going on where the last run stopped, after ${formatCount(crawl.counts.models)} models.`,
          );
        }
        const result = await ingestPages(
          store,
          crawl,
          importFiles(files, {
            checkpoint: crawl.checkpoint,
            format,
            signal: context.signal,
            onProgress: ({ bytesRead, bytesTotal }) => {
              share = bytesRead / bytesTotal;
            },
            onNotice: progress.note,
          }),
          {
            isComplete: () => isComplete || (!isPartial && !before.hasFinishedCrawl),
            signal: context.signal,
            onPage: (event) => {
              const models = crawl.counts.models + event.models;
              progress.update(
                'Reading',
                models,
                share > 0 ? Math.round(models / share) : null,
                `${event.pages} pages`,
              );
            },
          },
        );
        progress.stop();
        goneInPass = result.gone;
        await report(context, date, result, crawl.counts.models);
      }
      const written = await store.writeAliases(aliases);
      if (aliasFile !== null) {
        context.output.talk(
          `${aliases.length} aliases read, ${written.inserted + written.updated} new or changed.`,
        );
      }
      progress.note('Computing depth, counts and families …');
      await deriveStore(store, context.signal);
      const goneBesides = toGone((await store.status()).summary) - goneBefore - goneInPass;
      if (goneBesides > 0) {
        context.output.talk(
          `${goneBesides === 1 ? '1 model counts' : `${formatCount(goneBesides)} models count`} as gone: a complete pass of a later day did not list them, or another repository bears their name now.`,
        );
      }
      const { leaveSnapshot } = await import('../snapshots/leave-snapshot.ts');
      await leaveSnapshot(context, store, snapshotsDir);
      return 0;
    } finally {
      progress.stop();
      await store.close();
    }
  },
};

const toGone = (summary: string | null): number =>
  summary === null ? 0 : (JSON.parse(summary) as StatsDocument).gone;

const toToday = (): string => new Date().toISOString().slice(0, 10);

async function report(
  context: Parameters<Command['run']>[0],
  date: string,
  result: Awaited<ReturnType<typeof ingestPages>>,
  modelsBefore: number,
): Promise<void> {
  if (context.isJson) await context.output.json({ date, ...result });
  const changed = result.inserted + result.updated + result.gone;
  context.output.talk(
    changed === 0
      ? `Nothing changed: all ${formatCount(result.unchanged)} models were known as they are (${date}).`
      : `${formatCount(result.models)} models of ${date}: ${formatCount(result.inserted)} new, ${formatCount(result.updated)} changed, ` +
          `${formatCount(result.unchanged)} unchanged, ${formatCount(result.gone)} gone.`,
  );
  if (modelsBefore > 0) {
    context.output.talk(
      `That is this run; the interrupted one had read ${formatCount(modelsBefore)} models.`,
    );
  }
  if (result.rejected > 0) {
    context.output.talk(`${toLeftOut(result.rejected)}:`);
    for (const reason of result.rejections) context.output.talk(`  ${reason}`);
  }
  if (result.private > 0) context.output.talk(`${formatCount(result.private)} private records were skipped.`);
  if (result.notCompleteBecause !== null) {
    context.output.talk(`Nothing was marked as gone: ${result.notCompleteBecause}`);
  }
}
