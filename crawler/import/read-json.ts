import { constants } from 'node:buffer';
import { InputError } from '../input-error.ts';
import { BATCH_RECORDS } from './batch.ts';
import type { Batch } from './batch.ts';
import type { Bytes } from './read-bytes.ts';
import { recordsOf } from './records-of.ts';

/**
 * Reads one JSON text as a whole and gives its records in batches, leaving out the first `skip`.
 *
 * @throws InputError when the text is no JSON, holds no models, or is too long for one string (512 MB).
 */
export async function* readJson(bytes: Bytes, label: string, skip: number): AsyncGenerator<Batch> {
  const records = recordsOf(parseText(await readText(bytes, label), label), label);
  for (let start = skip; start < records.length || start === skip; start += BATCH_RECORDS) {
    const end = Math.min(start + BATCH_RECORDS, records.length);
    yield { records: records.slice(start, end), rejected: [], itemsDone: end, isLast: end >= records.length };
  }
}

async function readText(bytes: Bytes, label: string): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > constants.MAX_STRING_LENGTH) {
      throw new InputError(
        `${label} is one JSON text of more than ${Math.floor(constants.MAX_STRING_LENGTH / 1e6)} MB. Turn it into NDJSON, one model a line (jq -c '.[]').`,
      );
    }
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseText(text: string, label: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    if (text.trim() === '') throw new InputError(`${label} is empty. Record or download it again.`);
    const reason = error instanceof Error ? error.message : String(error);
    const what = /end of JSON input|Unterminated/.test(reason) ? 'ends too early' : 'is not JSON';
    throw new InputError(`${label} ${what} (${reason}). Record or download it again.`, { cause: error });
  }
}
