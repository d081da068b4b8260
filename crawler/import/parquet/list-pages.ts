import type { PageHeader } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import type { FileBytes } from './open-bytes.ts';

/** A page of one column in one row group. */
export interface PackedPage {
  readonly header: PageHeader;
  /** Its packed bytes, to be read before the next page is asked for. */
  readonly read: () => Promise<Uint8Array>;
}

/** Bytes that are read at once: small pages come together, large ones alone. */
const WINDOW_BYTES = 1 << 18;

interface Held {
  readonly at: number;
  readonly view: DataView;
}

/**
 * The packed pages that lie between two places of a file, in order. Those that are not read cost their header.
 *
 * @throws an Error for a header that is none, and for a page that does not fit
 */
export async function* listPages(bytes: FileBytes, start: number, end: number): AsyncGenerator<PackedPage> {
  let held: Held = { at: start, view: new DataView(new ArrayBuffer(0)) };
  const hold = async (from: number, to: number): Promise<Held> => {
    if (from >= held.at && to <= held.at + held.view.byteLength) return held;
    const buffer = await bytes.slice(from, Math.min(end, Math.max(to, from + WINDOW_BYTES)));
    held = { at: from, view: new DataView(buffer) };
    return held;
  };

  for (let at = start; at < end;) {
    const { header, from } = await readHeader(hold, at, end);
    const to = from + header.compressed_page_size;
    if (!(to >= from && to <= end)) {
      throw new Error(`a page of ${header.compressed_page_size} bytes does not fit`);
    }
    const read = async (): Promise<Uint8Array> => {
      // What is long is not held: its reader has it.
      if (to - from > WINDOW_BYTES) return new Uint8Array(await bytes.slice(from, to));
      const { at: heldAt, view } = await hold(from, to);
      return new Uint8Array(view.buffer, from - heldAt, to - from);
    };
    yield { header, read };
    at = to;
  }
}

async function readHeader(
  hold: (from: number, to: number) => Promise<Held>,
  at: number,
  end: number,
): Promise<{ readonly header: PageHeader; readonly from: number }> {
  // A header does not say how long it is: where it cannot be read, more of it is read.
  for (let size = 1; ; size = Math.max(size, WINDOW_BYTES) * 4) {
    const to = Math.min(end, at + size);
    const { at: heldAt, view } = await hold(at, to);
    const reader = { view, offset: at - heldAt };
    try {
      const header = parquetHeader(reader);
      return { header, from: heldAt + reader.offset };
    } catch (error) {
      if (to === end) throw error;
    }
  }
}
