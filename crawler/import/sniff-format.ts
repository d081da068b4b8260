/** What the first bytes of a file say it is. */
export type Format = { readonly kind: 'gzip' | 'tar' | 'text' | 'empty' } | Unusable;

/** `name` goes into a sentence ("x is a PNG picture"), `advice` says what to do. */
interface Unusable {
  readonly kind: 'unusable';
  readonly name: string;
  readonly advice: string;
}

const OTHER = 'Import recorded Hub pages (.json) or NDJSON instead.';

/** Files that are often taken for the right one, by their first bytes. */
const SIGNATURES: readonly {
  readonly bytes: readonly number[];
  readonly name: string;
  readonly advice: string;
}[] = [
  {
    bytes: [0x50, 0x41, 0x52, 0x31],
    name: 'a packed Parquet file',
    advice: 'Unpack it: Parquet is packed within, and read from the file itself.',
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture', advice: OTHER },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture', advice: OTHER },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF document', advice: OTHER },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: 'an SQLite database', advice: OTHER },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a zip archive', advice: 'Unpack it and name the folder.' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: 'Zstandard data', advice: 'Unpack it first (zstd -d).' },
  { bytes: [0x42, 0x5a, 0x68], name: 'bzip2 data', advice: 'Unpack it first (bunzip2).' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: 'xz data', advice: 'Unpack it first (unxz).' },
  { bytes: [0xff, 0xfe], name: 'UTF-16 text', advice: 'Save it as UTF-8.' },
  { bytes: [0xfe, 0xff], name: 'UTF-16 text', advice: 'Save it as UTF-8.' },
];

/** Bytes that `sniffFormat` wants to see: a tar archive says what it is at byte 257. */
export const HEAD_BYTES = 512;

/**
 * Tells a format by content; names are not asked. `head` is the beginning of the data, at least
 * `HEAD_BYTES` long unless the data is shorter.
 */
export function sniffFormat(head: Buffer): Format {
  if (head.length === 0) return { kind: 'empty' };
  if (head[0] === 0x1f && head[1] === 0x8b) return { kind: 'gzip' };
  if (head.subarray(257, 262).toString('latin1') === 'ustar') return { kind: 'tar' };
  for (const signature of SIGNATURES) {
    if (signature.bytes.every((byte, at) => head[at] === byte)) {
      return { kind: 'unusable', name: signature.name, advice: signature.advice };
    }
  }
  if (head.subarray(0, HEAD_BYTES).includes(0)) {
    return { kind: 'unusable', name: 'a binary file', advice: OTHER };
  }
  const start = head
    .toString('utf8', 0, HEAD_BYTES)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith('<')) {
    return {
      kind: 'unusable',
      name: 'an HTML page, not JSON',
      advice: 'It may be an error page that was saved instead of the answer: record it again.',
    };
  }
  return { kind: 'text' };
}
