import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import type { ParquetParsers } from 'hyparquet';

/** How packed values become those of JavaScript; texts by Node.js, which is several times as fast with short ones. */
export const PARSERS: ParquetParsers = {
  ...DEFAULT_PARSERS,
  stringFromBytes: (bytes: Uint8Array | undefined): string | undefined =>
    bytes === undefined
      ? undefined
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
};
