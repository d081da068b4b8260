import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

export type Bytes = AsyncIterable<Buffer>;

/** Large chunks: each one costs a turn of the event loop, and a page is about 400 kB. */
const CHUNK_BYTES = 256 * 1024;

/** A file's bytes in chunks; `onChunk` hears how many were read. */
export async function* readFileBytes(
  path: string,
  onChunk?: (sizeBytes: number) => void,
): AsyncGenerator<Buffer> {
  const stream: Bytes = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  for await (const chunk of stream) {
    onChunk?.(chunk.length);
    yield chunk;
  }
}

/** Unpacks gzip data; a truncated or damaged stream throws after the last good chunk. */
export async function* gunzipBytes(source: Bytes): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // The error reaches the reader through `gunzip`; the callback only keeps it from being unhandled.
  pipeline(source, gunzip, () => {});
  const unpacked: Bytes = gunzip;
  yield* unpacked;
}
