import { writeFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';

/** A row as hub-stats keeps it: the card as JSON text, links as a struct, 64-bit counts, moments as such. */
export interface StatsRow {
  readonly _id?: string;
  readonly id: string;
  readonly createdAt: Date | null;
  readonly cardData: string | null;
  readonly downloads: bigint | null;
  readonly tags: readonly string[] | null;
  readonly baseModels: {
    readonly relation: string;
    readonly models: readonly { readonly _id: string; readonly id: string }[];
  } | null;
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const;
const GROUP = { repetition_type: 'OPTIONAL' } as const;

const SCHEMA = [
  { name: 'root', num_children: 8 },
  { name: '_id', ...TEXT },
  { name: 'id', ...TEXT },
  { name: 'createdAt', type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', repetition_type: 'OPTIONAL' },
  { name: 'cardData', ...TEXT },
  { name: 'downloads', type: 'INT64', repetition_type: 'OPTIONAL' },
  { name: 'siblings', ...TEXT },
  { name: 'tags', num_children: 1, converted_type: 'LIST', ...GROUP },
  { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
  { name: 'element', ...TEXT },
  { name: 'baseModels', num_children: 2, ...GROUP },
  { name: 'relation', ...TEXT },
  { name: 'models', num_children: 1, converted_type: 'LIST', ...GROUP },
  { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
  { name: 'element', num_children: 2, ...GROUP },
  { name: '_id', ...TEXT },
  { name: 'id', ...TEXT },
] as const;

const CODECS = {
  SNAPPY: undefined,
  UNCOMPRESSED: undefined,
  GZIP: (bytes: Uint8Array) => gzipSync(bytes),
  BROTLI: (bytes: Uint8Array) => brotliCompressSync(bytes),
} as const;

interface WriteOptions {
  readonly codec?: keyof typeof CODECS;
  readonly rowGroupSize?: number;
  /** Bytes of a page, unpacked. */
  readonly pageSize?: number;
}

/** Writes a file as hub-stats does, with a heavy column that an import does not need. */
export async function writeParquet(
  path: string,
  rows: readonly StatsRow[],
  { codec = 'SNAPPY', rowGroupSize = 1_000, pageSize = 1 << 20 }: WriteOptions = {},
): Promise<void> {
  const column = (name: string, of: (row: StatsRow) => unknown): { name: string; data: unknown[] } => ({
    name,
    data: rows.map(of),
  });
  const compress = CODECS[codec];
  const bytes = parquetWriteBuffer({
    columnData: [
      column('_id', (row) => row._id ?? null),
      column('id', (row) => row.id),
      column('createdAt', (row) => row.createdAt),
      column('cardData', (row) => row.cardData),
      column('downloads', (row) => row.downloads),
      column('siblings', () => 'README.md'),
      column('tags', (row) => row.tags),
      column('baseModels', (row) => row.baseModels),
    ],
    schema: SCHEMA.map((element) => ({ ...element })),
    codec,
    rowGroupSize,
    pageSize,
    ...(compress === undefined ? {} : { compressors: { [codec]: compress } }),
  });
  await writeFile(path, Buffer.from(bytes));
}

/** A made-up row, the `nth`. */
export const statsRow = (nth: number, more: Partial<StatsRow> = {}): StatsRow => ({
  _id: (0x65000000 + nth).toString(16) + '0'.repeat(16),
  id: `lab/model-${nth}`,
  createdAt: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)),
  cardData: JSON.stringify({ license: 'mit', base_model: 'lab/base' }),
  downloads: BigInt(nth),
  tags: ['license:mit', 'base_model:lab/base', 'base_model:finetune:lab/base'],
  baseModels: { relation: 'finetune', models: [{ _id: '621ffdc036468d709f174338', id: 'lab/base' }] },
  ...more,
});
