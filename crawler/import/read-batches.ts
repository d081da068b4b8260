import type { Batch } from './batch.ts';
import { peekBytes } from './peek-bytes.ts';
import type { Bytes } from './read-bytes.ts';
import type { Entry } from './read-entries.ts';
import { readJson } from './read-json.ts';
import { readNdjson } from './read-ndjson.ts';

/** A first line longer than this is taken as a whole JSON text, unless the name says otherwise. */
const FIRST_LINE_BYTES = 64 * 1024;

/**
 * Reads the records of one text, as NDJSON or as one JSON text, whichever it is.
 *
 * @param skip lines or records that an earlier run has done
 */
export async function* readBatches(
  bytes: Bytes,
  { label, name }: Pick<Entry, 'label' | 'name'>,
  skip: number,
): AsyncGenerator<Batch> {
  const peeked = await peekBytes(bytes, FIRST_LINE_BYTES);
  const isLines = isNamedLines(name) || isLineDelimited(peeked.head);
  yield* isLines ? readNdjson(peeked.bytes, name, skip) : readJson(peeked.bytes, label, skip);
}

/** True when the file name says NDJSON: a broken first line must not change how a file is read. */
const isNamedLines = (name: string): boolean => /\.(ndjson|jsonl)(\.gz)?( in [^/]*)?$/i.test(name);

/** True when the first line is a JSON value of its own and more follows. */
function isLineDelimited(head: Buffer): boolean {
  const end = head.indexOf(0x0a);
  if (end < 0 || head.toString('utf8', end).trim() === '') return false;
  try {
    JSON.parse(head.toString('utf8', 0, end).replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}
