import { toAsked } from '../../schema/hub/asked.ts';
import type { Observation, Page, Rejected } from '../../schema/observation.ts';
import { parseRecords } from '../parse-records.ts';
import type { ParsedRecords } from '../parse-records.ts';
import { BATCH_RECORDS } from './batch.ts';
import { formatImportCheckpoint, parseImportCheckpoint } from './import-checkpoint.ts';
import type { ImportPlace } from './import-checkpoint.ts';
import { findInputFiles } from './input-file.ts';
import type { InputFile } from './input-file.ts';
import { readBatches } from './read-batches.ts';
import { readEntries } from './read-entries.ts';
import { toInputError } from './to-input-error.ts';

export interface ImportProgress {
  /** Packed bytes, as they lie on disk. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

export interface ImportOptions {
  /** `Page.checkpoint` of the last page that was stored, `null` to read from the start. */
  readonly checkpoint: string | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Reads recorded Hub pages and dumps from files and folders, in the order given, and yields them as pages
 * of about 1,000 models. Memory stays flat: one page is read ahead of the reader at most.
 * What a page's records carry is what they were asked for.
 *
 * @throws InputError, one sentence, for input that cannot be read. Pages before it have been yielded.
 */
export async function* importFiles(paths: readonly string[], options: ImportOptions): AsyncGenerator<Page> {
  const files = await findInputFiles(paths);
  let observations: Observation[] = [];
  let rejected: Rejected[] = [];
  let privateCount = 0;
  let place: ImportPlace | null = null;
  const take = (at: ImportPlace): Page => {
    const page = { observations, rejected, privateCount, checkpoint: formatImportCheckpoint(at) };
    observations = [];
    rejected = [];
    privateCount = 0;
    place = null;
    return page;
  };
  try {
    for await (const step of readSteps(files, options)) {
      options.signal?.throwIfAborted();
      // A page of usual size goes through as it is; many small files are put together.
      observations =
        observations.length === 0
          ? [...step.parsed.observations]
          : observations.concat(step.parsed.observations);
      for (const one of step.parsed.rejected) rejected.push(one);
      privateCount += step.parsed.privateCount;
      place = step.next;
      if (observations.length + rejected.length >= BATCH_RECORDS / 2) yield take(place);
    }
  } catch (error) {
    if (place !== null && options.signal?.aborted !== true) yield take(place);
    throw error;
  }
  if (place !== null) yield take(place);
}

interface Step {
  readonly parsed: ParsedRecords;
  /** Where to go on after it. */
  readonly next: ImportPlace;
}

async function* readSteps(files: readonly InputFile[], options: ImportOptions): AsyncGenerator<Step> {
  const from = parseImportCheckpoint(options.checkpoint);
  const bytesTotal = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  let bytesRead = 0;
  for (const [index, file] of files.entries()) {
    if (index < from.file) {
      bytesRead += file.sizeBytes;
      continue;
    }
    const onChunk = (sizeBytes: number): void => {
      bytesRead += sizeBytes;
      options.onProgress?.({ bytesRead, bytesTotal });
    };
    yield* readFileSteps(
      file,
      index,
      index === from.file ? from : { file: index, entry: 0, item: 0 },
      onChunk,
    );
  }
}

async function* readFileSteps(
  file: InputFile,
  fileIndex: number,
  from: ImportPlace,
  onChunk: (sizeBytes: number) => void,
): AsyncGenerator<Step> {
  let entriesDone = 0;
  try {
    for await (const entry of readEntries(file, { onChunk })) {
      if (entry.index >= from.entry) {
        const skip = entry.index === from.entry ? from.item : 0;
        for await (const batch of readBatches(await entry.open(), entry.label, skip)) {
          const parsed = parseRecords(batch.records, toAsked(batch.records));
          yield {
            parsed:
              batch.rejected.length === 0
                ? parsed
                : { ...parsed, rejected: [...batch.rejected, ...parsed.rejected] },
            next: batch.isLast
              ? { file: fileIndex, entry: entry.index + 1, item: 0 }
              : { file: fileIndex, entry: entry.index, item: batch.itemsDone },
          };
        }
      }
      entriesDone += 1;
    }
  } catch (error) {
    throw toInputError(error, file.path, entriesDone);
  }
}
