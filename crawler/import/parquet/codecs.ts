import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Compressors } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

/** A page that says that it is larger when unpacked is damaged. */
export const LARGEST_PAGE_BYTES = 1 << 30;

const GZIP_MAGIC = 0x1f;
const ZLIB_MAGIC = 0x78;

/** Unpackers of all codecs that Parquet files use: those of the platform where it has them, since they are faster. */
export const CODECS: Compressors = {
  ...compressors,
  GZIP: (bytes, length) => {
    const options = { maxOutputLength: Math.max(1, length) };
    if (bytes[0] === GZIP_MAGIC) return gunzipSync(bytes, options);
    // Some writers leave the gzip frame out.
    return bytes[0] === ZLIB_MAGIC ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
  },
  BROTLI: (bytes, length) => brotliDecompressSync(bytes, { maxOutputLength: Math.max(1, length) }),
};
