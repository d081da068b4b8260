import type { DecodedArray } from 'hyparquet';
import { isFlatColumn } from 'hyparquet/src/schema.js';
import { createRowAssembler } from './assemble-rows.ts';
import type { Leaf } from './leaf.ts';
import { listPages } from './list-pages.ts';
import type { FileBytes } from './open-bytes.ts';
import { unpackDictionary } from './unpack-dictionary.ts';
import { checkPage, countValues, unpackPage } from './unpack-page.ts';

/**
 * The rows of a leaf in one row group, in batches; one page is held at a time.
 *
 * @param skip rows at the beginning that are left out; pages full of them are not even unpacked where that can be told
 * @throws an Error that says what is wrong with the file
 */
export async function* readLeaf(bytes: FileBytes, leaf: Leaf, skip: number): AsyncGenerator<DecodedArray> {
  const { decoder, start, end } = leaf;
  const isFlat = isFlatColumn(decoder.schemaPath);
  const assembler = createRowAssembler(decoder);
  let dictionary: DecodedArray | undefined;
  let left = skip;
  for await (const { header, read } of listPages(bytes, start, end)) {
    checkPage(header, leaf);
    if (header.dictionary_page_header !== undefined) {
      dictionary = unpackDictionary(await read(), header, decoder);
    }
    const count = countValues(header);
    if (count === 0) continue;
    const rowCount = isFlat ? count : header.data_page_header_v2?.num_rows;
    if (rowCount !== undefined && rowCount <= left && assembler.open().length === 0) {
      left -= rowCount;
      continue;
    }
    for (const rows of assembler.add(unpackPage(await read(), header, decoder), dictionary)) {
      if (rows.length > left) yield left === 0 ? rows : rows.slice(left);
      left = Math.max(0, left - rows.length);
    }
  }
  if (left === 0) yield assembler.open();
}
