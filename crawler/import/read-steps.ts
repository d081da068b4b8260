import { LIST_FIELDS, toAsked } from '../../schema/hub/asked.ts';
import type { Asked } from '../../schema/hub/asked.ts';
import { InputError } from '../input-error.ts';
import type { ParsedRecords } from '../parse-records.ts';
import type { ImportPlace } from './import-checkpoint.ts';
import type { ImportFormat } from './import-format.ts';
import type { InputFile } from './input-file.ts';
import { parseBatch } from './parse-batch.ts';
import { isParquet } from './parquet/open-parquet.ts';
import { readParquet } from './parquet/read-parquet.ts';
import { readBatches } from './read-batches.ts';
import { readEntries } from './read-entries.ts';
import { toInputError } from './to-input-error.ts';

/** A few records, parsed, and the place to go on after them. */
export interface Step {
  readonly parsed: ParsedRecords;
  readonly next: ImportPlace;
}

export interface ReadListener {
  /** Hears the packed bytes of each piece as it is read; of files that are passed over, as a whole. */
  readonly onChunk: (sizeBytes: number) => void;
  /** Hears, in a sentence, what was left out without ending the import. */
  readonly onNotice: (message: string) => void;
}

/**
 * Reads files one after the other from a saved place on. What lies before it is unpacked, but not parsed.
 *
 * @throws InputError, one sentence, for what cannot be read
 */
export async function* readSteps(
  files: readonly InputFile[],
  from: ImportPlace,
  format: ImportFormat,
  listener: ReadListener,
): AsyncGenerator<Step> {
  for (const [index, file] of files.entries()) {
    if (index < from.file) {
      listener.onChunk(file.sizeBytes);
      continue;
    }
    const place = index === from.file ? from : { file: index, entry: 0, item: 0 };
    yield* readFile(file, place, format, listener);
  }
}

async function* readTable(
  file: InputFile,
  from: ImportPlace,
  { onChunk, onNotice }: ReadListener,
): AsyncGenerator<Step> {
  // Its one entry is done.
  if (from.entry > 0) {
    onChunk(file.sizeBytes);
    return;
  }
  const broken = new Map<string, number>();
  for await (const batch of readParquet(file.path, from.item, onChunk)) {
    for (const [name, rows] of batch.broken) broken.set(name, (broken.get(name) ?? 0) + rows);
    const place = batch.isLast ? { entry: 1, item: 0 } : { entry: 0, item: batch.rowsDone };
    yield { parsed: batch.parsed, next: { file: from.file, ...place } };
  }
  for (const [name, rows] of broken) onNotice(formatBroken(file.path, name, rows));
}

const formatBroken = (path: string, name: string, rows: number): string =>
  `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'} of ${path} had a ${name} that is no JSON: it says nothing of them, the other columns were read.`;

/**
 * One text comes from one request or one dump: what any of its records carried was asked for, also where a
 * later batch of them has nothing of it. The same set as before when a batch adds nothing.
 */
function addAsked(asked: Asked, records: readonly unknown[]): Asked {
  const more = toAsked(records);
  return [...more].every((name) => asked.has(name)) ? asked : new Set([...asked, ...more]);
}

/** Only fields that Stemma reads: a place stays small whatever a file's records are made of. */
const keepKnown = (asked: Asked): readonly string[] =>
  ['_id', ...LIST_FIELDS].filter((name) => asked.has(name));

async function* readFile(
  file: InputFile,
  from: ImportPlace,
  format: ImportFormat,
  listener: ReadListener,
): AsyncGenerator<Step> {
  let entriesDone = 0;
  try {
    if (await isParquet(file.path)) {
      if (format === 'radar') {
        throw new InputError(
          `${file.path} is a Parquet file, not lines of a radar file. Leave --format out.`,
        );
      }
      yield* readTable(file, from, listener);
      return;
    }
    for await (const entry of readEntries(file, { onChunk: listener.onChunk })) {
      if (entry.index >= from.entry) {
        const skip = entry.index === from.entry ? from.item : 0;
        let asked: Asked = new Set(skip > 0 ? from.asked : []);
        for await (const batch of readBatches(await entry.open(), entry, skip)) {
          asked = addAsked(asked, batch.records);
          const parsed = parseBatch(batch.records, asked, format);
          yield {
            parsed: { ...parsed, rejected: [...batch.rejected, ...parsed.rejected] },
            next: batch.isLast
              ? { file: from.file, entry: entry.index + 1, item: 0 }
              : { file: from.file, entry: entry.index, item: batch.itemsDone, asked: keepKnown(asked) },
          };
        }
      }
      entriesDone += 1;
    }
  } catch (error) {
    throw toInputError(error, file.path, entriesDone);
  }
}
