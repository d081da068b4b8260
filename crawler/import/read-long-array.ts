import { InputError } from '../input-error.ts';
import { BATCH_RECORDS } from './batch.ts';
import type { Batch } from './batch.ts';
import { parseJson } from './parse-json.ts';
import { createArraySplitter } from './split-json-array.ts';

/**
 * Reads the elements of one long JSON array in batches, with flat memory.
 *
 * @param chunks the beginning of the text; the rest comes out of `iterator`
 * @throws InputError when it ends before its closing bracket, or an element is no JSON; what came before is yielded.
 */
export async function* readLongArray(
  chunks: readonly Buffer[],
  iterator: AsyncIterator<Buffer>,
  label: string,
  skip: number,
): AsyncGenerator<Batch> {
  const splitter = createArraySplitter();
  let records: unknown[] = [];
  let count = 0;
  const take = (isLast: boolean): Batch => {
    const batch = { records, rejected: [], itemsDone: count, isLast };
    records = [];
    return batch;
  };
  try {
    for await (const chunk of join(chunks, iterator)) {
      for (const text of splitter.push(chunk)) {
        if (count >= skip) records.push(parseJson(text, `Model ${count + 1} of ${label}`));
        count += 1;
        if (records.length >= BATCH_RECORDS) yield take(false);
      }
    }
    if (!splitter.isClosed()) {
      throw new InputError(
        `${label} is cut off after ${count} models; what was read before is kept. Record or download it again.`,
      );
    }
  } catch (error) {
    if (records.length > 0) yield take(false);
    throw error;
  }
  yield take(true);
}

async function* join(chunks: readonly Buffer[], iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* chunks;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
