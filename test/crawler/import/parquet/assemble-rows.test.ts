import { parquetSchema } from 'hyparquet';
import { expect, it } from 'vitest';
import { createRowAssembler } from '../../../../crawler/import/parquet/assemble-rows.ts';
import type { RowAssembler } from '../../../../crawler/import/parquet/assemble-rows.ts';
import { PARSERS } from '../../../../crawler/import/parquet/parsers.ts';
import type { UnpackedPage } from '../../../../crawler/import/parquet/unpack-page.ts';

const root = parquetSchema({
  schema: [
    { name: 'root', num_children: 1 },
    { name: 'tags', num_children: 1, converted_type: 'LIST', repetition_type: 'OPTIONAL' },
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
    { name: 'element', type: 'INT32', repetition_type: 'OPTIONAL' },
  ],
});
const [tags] = root.children;
const [list] = tags?.children ?? [];
const [element] = list?.children ?? [];

function createAssembler(): RowAssembler {
  if (tags === undefined || list === undefined || element === undefined) throw new Error('no list');
  return createRowAssembler({
    pathInSchema: element.path,
    type: 'INT32',
    element: element.element,
    schemaPath: [root, tags, list, element],
    codec: 'UNCOMPRESSED',
    parsers: PARSERS,
  });
}

/** A page of numbers; a `-` before one goes on with the list before it. */
function toPage(entries: readonly number[]): UnpackedPage {
  let at = 0;
  return {
    repetitionLevels: Uint8Array.from(entries, (entry) => (entry < 0 ? 1 : 0)),
    definitionLevels: Uint8Array.from(entries, () => 3),
    takeValues: (count) => entries.slice(at, (at += count)).map(Math.abs),
    count: entries.length,
    isInDictionary: false,
  };
}

/** The rows by the page with which they are whole; what stays open last. Rows come as values within two levels. */
function assemble(pages: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const assembler = createAssembler();
  const toRow = (row: unknown): number => JSON.stringify(row).match(/\d+/g)?.length ?? 0;
  const lengths = pages.map((page) =>
    [...assembler.add(toPage(page), undefined)].flatMap((rows) => Array.from(rows, toRow)),
  );
  return [...lengths, Array.from(assembler.open(), toRow)];
}

it('a list that goes on in the next page is one row', () => {
  expect(
    assemble([
      [1, -2, -3, 4],
      [-5, 6],
      [-7, -8, -9],
    ]),
  ).toEqual([[3], [2], [], [4]]);
});

it('a list of a million values is one row, and rows come a thousand at a time', () => {
  const long = Array.from({ length: 1_000_000 }, (_, nth) => (nth === 0 ? 1 : -1));
  expect(assemble([long, [1]])).toEqual([[], [1_000_000], [1]]);
  const assembler = createAssembler();
  const page = toPage(Array.from({ length: 2_500 }, () => 1));
  expect([...assembler.add(page, undefined)].map((rows) => rows.length)).toEqual([999, 1_000, 500]);
});

it('a page that points into a dictionary needs one', () => {
  const assembler = createAssembler();
  const page = { ...toPage([1]), isInDictionary: true };
  expect(() => [...assembler.add(page, undefined)]).toThrow('a page lacks its dictionary');
});
