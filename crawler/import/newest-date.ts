import type { Bytes } from './read-bytes.ts';
import { findInputFiles } from './input-file.ts';
import { readEntries } from './read-entries.ts';
import { newestDateInParquet } from './parquet/newest-date-in-parquet.ts';
import { isParquet } from './parquet/open-parquet.ts';
import { startsLikeRadar } from './radar/is-radar-line.ts';
import { toInputError } from './to-input-error.ts';

/** Fields whose newest value dates a set of records. */
const KEYS = ['"createdAt"', '"lastModified"'].map((key) => Buffer.from(key));
const RADAR_KEYS = ['"created_at"', '"updated_at"'].map((key) => Buffer.from(key));

/** `"lastModified"` + `: "` with room for blanks + `2024-07-11`. */
const CARRY_BYTES = 40;

/**
 * The UTC day (`YYYY-MM-DD`) of the newest `createdAt` or `lastModified` in the files (`created_at` or
 * `updated_at` of radar files), found by looking at
 * the bytes without parsing them; `null` when there is none. Damaged files give what can be read of them:
 * the import itself will say what is wrong.
 *
 * @throws InputError as `findInputFiles` does, and for content that is no text.
 */
export async function newestDateIn(paths: readonly string[]): Promise<string | null> {
  let newest: string | null = null;
  for (const file of await findInputFiles(paths)) {
    try {
      if (await isParquet(file.path)) {
        const day = await newestDateInParquet(file.path);
        if (day !== null && (newest === null || day > newest)) newest = day;
        continue;
      }
      for await (const entry of readEntries(file)) {
        const bytes = await entry.open().catch(() => null);
        // A page of an archive that is no text ends the import there, after what came before it.
        if (bytes === null) break;
        for await (const day of readDays(bytes)) if (newest === null || day > newest) newest = day;
      }
    } catch (error) {
      const shown = toInputError(error, file.path, 0);
      if (shown === error) throw error;
    }
  }
  return newest;
}

/** The newest day of each chunk. */
async function* readDays(bytes: Bytes): AsyncGenerator<string> {
  let carry: Buffer = Buffer.alloc(0);
  let keys: readonly Buffer[] | null = null;
  for await (const chunk of bytes) {
    keys ??= startsLikeRadar(chunk) ? RADAR_KEYS : KEYS;
    const day = newestDayIn(chunk, keys);
    if (day !== null) yield day;
    // A field may lie across the border of two chunks.
    const border = Buffer.concat([carry, chunk.subarray(0, CARRY_BYTES)]);
    const borderDay = newestDayIn(border, keys);
    if (borderDay !== null) yield borderDay;
    carry = (chunk.length < CARRY_BYTES ? Buffer.concat([carry, chunk]) : chunk).subarray(-CARRY_BYTES);
  }
}

function newestDayIn(bytes: Buffer, keys: readonly Buffer[]): string | null {
  let newest: string | null = null;
  for (const key of keys) {
    for (let at = bytes.indexOf(key); at >= 0; at = bytes.indexOf(key, at + key.length)) {
      const day = dayAt(bytes, at + key.length);
      if (day !== null && (newest === null || day > newest)) newest = day;
    }
  }
  return newest;
}

const isBlank = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

function dayAt(bytes: Buffer, start: number): string | null {
  let at = start;
  while (isBlank(bytes[at])) at += 1;
  if (bytes[at] !== 0x3a) return null;
  at += 1;
  while (isBlank(bytes[at])) at += 1;
  const text = bytes.toString('latin1', at, at + 11);
  return /^"\d{4}-\d\d-\d\d$/.test(text) ? text.slice(1) : null;
}
