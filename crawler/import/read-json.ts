import { constants } from 'node:buffer';
import { InputError } from '../input-error.ts';
import { BATCH_RECORDS } from './batch.ts';
import type { Batch } from './batch.ts';
import { parseJson } from './parse-json.ts';
import type { Bytes } from './read-bytes.ts';
import { readLongArray } from './read-long-array.ts';
import { recordsOf } from './records-of.ts';

/** Up to here a JSON text is parsed at once, which is quickest; a longer array is cut into its elements. */
const LONG_BYTES = 32 * 1024 * 1024;

/**
 * Reads one JSON text and gives its records in batches, leaving out the first `skip`.
 *
 * @throws InputError when the text is no JSON, holds no models, or is no array and too long for one string.
 */
export async function* readJson(bytes: Bytes, label: string, skip: number): AsyncGenerator<Batch> {
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let size = 0;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size > LONG_BYTES && isArray(chunks)) {
      yield* readLongArray(chunks, iterator, label, skip);
      return;
    }
    if (size > constants.MAX_STRING_LENGTH) {
      await iterator.return?.();
      throw new InputError(
        `${label} is one JSON object of more than ${Math.floor(LONG_BYTES / 1e6)} MB. Turn it into NDJSON, one model a line.`,
      );
    }
  }
  const records = recordsOf(parseJson(Buffer.concat(chunks).toString('utf8'), label), label);
  for (let start = skip; start < records.length || start === skip; start += BATCH_RECORDS) {
    const end = Math.min(start + BATCH_RECORDS, records.length);
    yield { records: records.slice(start, end), rejected: [], itemsDone: end, isLast: end >= records.length };
  }
}

const isArray = ([first]: readonly Buffer[]): boolean =>
  /^\uFEFF?\s*\[/.test(first?.toString('utf8', 0, 64) ?? '');
