import { pipeline } from 'node:stream';
import { extract } from 'tar-stream';
import type { Bytes } from './read-bytes.ts';

/** One file inside an archive. Its bytes must be read, or left, before the next one is asked for. */
export interface TarEntry {
  readonly name: string;
  readonly bytes: Bytes;
}

/**
 * The files of a tar archive in its own order. Nothing is unpacked ahead of the reader.
 * A file that is left unread is skipped.
 *
 * @throws an Error whose message starts with `Unexpected end` (cut off) or `Invalid tar header` (damaged).
 */
export async function* readTar(source: Bytes): AsyncGenerator<TarEntry> {
  const archive = extract();
  // The error reaches the reader through `archive`; the callback only keeps it from being unhandled.
  pipeline(untilEndMark(source), archive, () => {});
  for await (const entry of archive) {
    if (entry.header.type === 'file' || entry.header.type === 'contiguous-file') {
      yield { name: entry.header.name, bytes: entry as AsyncIterable<Buffer> };
    }
    entry.resume();
  }
}

const BLOCK_BYTES = 512;

/** An archive ends with blocks of zeros; one that was cut between two files looks whole without this. */
async function* untilEndMark(source: Bytes): AsyncGenerator<Buffer> {
  let last: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    last = chunk.length >= BLOCK_BYTES ? chunk : Buffer.concat([last, chunk]).subarray(-BLOCK_BYTES);
    yield chunk;
  }
  if (last.length < BLOCK_BYTES || last.subarray(-BLOCK_BYTES).some((byte) => byte !== 0)) {
    throw new Error('Unexpected end of the archive: its end mark is missing');
  }
}
