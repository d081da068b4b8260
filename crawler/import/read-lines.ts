import type { Bytes } from './read-bytes.ts';

const NEWLINE = 0x0a;

/** Lines of UTF-8 text without their line feeds, in lists as they come; the last one may lack its line feed. */
export async function* readLines(bytes: Bytes): AsyncGenerator<readonly string[]> {
  let started: Buffer[] = [];
  for await (const chunk of bytes) {
    const end = chunk.lastIndexOf(NEWLINE);
    if (end < 0) {
      started.push(chunk);
      continue;
    }
    // Cut at a line feed, so that no character is split between two decodings.
    const complete = chunk.subarray(0, end);
    const text = (started.length === 0 ? complete : Buffer.concat([...started, complete])).toString('utf8');
    started = end + 1 < chunk.length ? [chunk.subarray(end + 1)] : [];
    yield text.split('\n');
  }
  if (started.length > 0) yield [Buffer.concat(started).toString('utf8')];
}
