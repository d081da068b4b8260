import { parquetSchema } from 'hyparquet';
import type { PageHeader } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { CODECS, LARGEST_PAGE_BYTES } from '../../../../crawler/import/parquet/codecs.ts';
import type { Leaf } from '../../../../crawler/import/parquet/leaf.ts';
import { listPages } from '../../../../crawler/import/parquet/list-pages.ts';
import { openBytes } from '../../../../crawler/import/parquet/open-bytes.ts';
import { PARSERS } from '../../../../crawler/import/parquet/parsers.ts';
import { readLevels } from '../../../../crawler/import/parquet/read-levels.ts';
import { createValueReader } from '../../../../crawler/import/parquet/read-values.ts';
import { checkPage, unpackPage } from '../../../../crawler/import/parquet/unpack-page.ts';
import { createTestFolder } from '../folder-for-test.ts';

const root = parquetSchema({
  schema: [
    { name: 'root', num_children: 1 },
    { name: 'id', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  ],
});
const [id] = root.children;
if (id === undefined) throw new Error('The schema has a column.');

const leaf: Leaf = {
  name: 'id',
  start: 0,
  end: 100,
  valueCount: 1_000,
  decoder: {
    pathInSchema: ['id'],
    type: 'BYTE_ARRAY',
    element: id.element,
    schemaPath: [root, id],
    codec: 'UNCOMPRESSED',
    parsers: PARSERS,
  },
};

const header = (count: number, size: number): PageHeader => ({
  type: 'DATA_PAGE',
  compressed_page_size: size,
  uncompressed_page_size: size,
  data_page_header: {
    num_values: count,
    encoding: 'PLAIN',
    definition_level_encoding: 'RLE',
    repetition_level_encoding: 'RLE',
  },
});

/** A text as a page has it: its length in four bytes, then itself. */
const text = (value: string, says = value.length): readonly number[] => [
  says,
  0,
  0,
  0,
  ...Buffer.from(value),
];
/** All of `count` values are there: four bytes that say how long this is, then a run of so many ones. */
const allThere = (count: number): readonly number[] => [2, 0, 0, 0, count << 1, 1];
const bytes = (...parts: readonly (readonly number[])[]): Uint8Array => new Uint8Array(parts.flat());
const toTexts = (values: ArrayLike<unknown>): readonly string[] =>
  Array.from(values, (value) => (value instanceof Uint8Array ? Buffer.from(value).toString() : '?'));

describe('values of a page', () => {
  it('are read when they are taken: what is wrong with later ones does not matter before', () => {
    const page = bytes(text('one'), text('two'), text('three', 200));
    const take = createValueReader(page, 'PLAIN', 3, leaf.decoder);
    expect(toTexts(take(2))).toEqual(['one', 'two']);
    expect(() => take(1)).toThrow();
  });

  it('are not more than are there', () => {
    const take = createValueReader(bytes(text('one'), text('two')), 'PLAIN', 1, leaf.decoder);
    expect(toTexts(take(1))).toEqual(['one']);
    expect(() => take(1)).toThrow('a page has fewer values than it says');
  });

  it('may be places in a dictionary, and a run of them that is too long ends with the page', () => {
    // Two bits each: a run of 60 times 3, in a page of 4.
    const take = createValueReader(bytes([2, 120, 3]), 'RLE_DICTIONARY', 4, leaf.decoder);
    expect([take(3), take(1)]).toEqual([[3, 3, 3], [3]]);
  });
});

describe('levels of a page', () => {
  it('count the values that are there', () => {
    const page = bytes(allThere(3), text('one'));
    expect(readLevels(page, [root, id], 3)).toMatchObject({ presentCount: 3, end: 6 });
    // Three bits of one byte: there, absent, there.
    expect(readLevels(bytes([3, 0b101]), [root, id], 3, [0, 2])).toMatchObject({ presentCount: 2, end: 2 });
  });

  it('end within the page', () => {
    expect(() => readLevels(bytes([200, 0, 0, 0, 6, 1]), [root, id], 3)).toThrow(
      'the levels of a page of 6 bytes go on to 204',
    );
  });
});

it('a page in which nothing is there may have no packed bytes at all', () => {
  const page = unpackPage(
    bytes([4, 0]),
    {
      type: 'DATA_PAGE_V2',
      compressed_page_size: 2,
      uncompressed_page_size: 2,
      data_page_header_v2: {
        num_values: 2,
        num_nulls: 2,
        num_rows: 2,
        encoding: 'PLAIN',
        definition_levels_byte_length: 2,
        repetition_levels_byte_length: 0,
        is_compressed: true,
      },
    },
    { ...leaf.decoder, codec: 'ZSTD', compressors: CODECS },
  );
  expect([page.definitionLevels, page.takeValues(0)]).toEqual([new Uint8Array(2), []]);
});

describe('a page whose header is wrong', () => {
  it.each([
    [header(1_001, 10), 'a page says that it has 1001 values'],
    [header(-1, 10), 'a page says that it has -1 values'],
    [header(10, LARGEST_PAGE_BYTES + 1), 'a page says that it has 1073741825 bytes'],
    [header(10, -1), 'a page says that it has -1 bytes'],
  ])('costs no memory %#', (wrong, said) => {
    expect(() => checkPage(wrong, leaf)).toThrow(said);
  });

  it('is of no known kind', () => {
    const index: PageHeader = { type: 'INDEX_PAGE', compressed_page_size: 0, uncompressed_page_size: 0 };
    expect(() => unpackPage(bytes(), index, leaf.decoder)).toThrow('a page of an unknown kind (INDEX_PAGE)');
  });

  it('is unpacked to another size than it says', () => {
    expect(() => unpackPage(bytes(allThere(1), text('one')), header(1, 99), leaf.decoder)).toThrow(
      'does not match header 99',
    );
  });

  it('goes on beyond its column', async () => {
    const folder = await createTestFolder();
    // Thrift: kind 0, 0 bytes unpacked, 50 bytes packed, end of the header; then 10 bytes.
    const path = await folder.write(
      'pages',
      Buffer.from([0x15, 0, 0x15, 0, 0x15, 100, 0, ...Array(10).fill(7)]),
    );
    const file = await openBytes(path);
    try {
      await expect(listPages(file, 0, file.byteLength).next()).rejects.toThrow(
        'a page of 50 bytes does not fit',
      );
    } finally {
      await file.close();
    }
  });
});

describe('the bytes of a file', () => {
  it('end where it ends', async () => {
    const file = await openBytes(await (await createTestFolder()).write('ten', '0123456789'));
    try {
      expect(Buffer.from(await file.slice(2, 4)).toString()).toBe('23');
      await expect(file.slice(5, 11)).rejects.toThrow('it points to the bytes 5 to 11, and has 10');
      await expect(file.slice(-1, 3)).rejects.toThrow('it points to the bytes -1 to 3, and has 10');
    } finally {
      await file.close();
    }
  });

  it('may become fewer while they are read', async () => {
    const folder = await createTestFolder();
    const file = await openBytes(await folder.write('ten', '0123456789'));
    try {
      await folder.write('ten', '0123');
      await expect(file.slice(0, 10)).rejects.toThrow('it became shorter while it was read');
    } finally {
      await file.close();
    }
  });
});
