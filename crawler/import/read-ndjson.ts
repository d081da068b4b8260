import { BATCH_RECORDS } from './batch.ts';
import type { Batch } from './batch.ts';
import type { Bytes } from './read-bytes.ts';
import { readLines } from './read-lines.ts';
import type { Rejected } from '../../schema/observation.ts';

/**
 * Reads one JSON value a line: a model, or a whole page of them. Blank lines count as lines and say nothing.
 * A line that is not JSON is rejected with its number. The first `skip` lines are passed over unparsed.
 * Its reason is stored and shown, so `name` has no folder in it.
 * When the bytes break, the complete lines before that come out first.
 */
export async function* readNdjson(bytes: Bytes, name: string, skip: number): AsyncGenerator<Batch> {
  let records: unknown[] = [];
  let rejected: Rejected[] = [];
  let line = 0;
  const take = (isLast: boolean): Batch => {
    const batch = { records, rejected, itemsDone: line, isLast };
    records = [];
    rejected = [];
    return batch;
  };
  try {
    for await (const lines of readLines(bytes)) {
      for (const text of lines) {
        line += 1;
        if (line <= skip) continue;
        const value = parseLine(line === 1 ? text.replace(/^\uFEFF/, '') : text);
        if (value === BLANK) continue;
        if (value === BROKEN) {
          rejected.push({ reason: `Line ${line} of ${name} is not JSON.`, subject: text.slice(0, 80) });
        } else if (Array.isArray(value)) records.push(...value);
        else records.push(value);
        if (records.length + rejected.length >= BATCH_RECORDS) yield take(false);
      }
    }
  } catch (error) {
    if (records.length + rejected.length > 0) yield take(false);
    throw error;
  }
  yield take(true);
}

const BLANK = Symbol('blank');
const BROKEN = Symbol('broken');

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.trim() === '' ? BLANK : BROKEN;
  }
}
