import type { DecodedArray } from 'hyparquet';
import { assembleLists } from 'hyparquet/src/assemble.js';
import { convert, convertWithDictionary } from 'hyparquet/src/convert.js';
import { getMaxDefinitionLevel, getMaxRepetitionLevel } from 'hyparquet/src/schema.js';
import { BATCH_RECORDS } from '../batch.ts';
import type { Decoder } from './leaf.ts';
import type { UnpackedPage } from './unpack-page.ts';

/** Puts the rows of a leaf together from its pages. */
export interface RowAssembler {
  /** The rows that are whole with this page, a batch at a time. @throws an Error for a page with too few values. */
  readonly add: (page: UnpackedPage, dictionary: DecodedArray | undefined) => Generator<DecodedArray>;
  /** The row that the next page may go on. It is whole when there is no next page. */
  readonly open: () => DecodedArray;
}

/**
 * A batch at a time, since some writers put 100,000 rows into one page, whose texts and lists would fill the memory.
 * A row of a list is a list.
 */
export function createRowAssembler(decoder: Decoder): RowAssembler {
  const deepest = getMaxDefinitionLevel(decoder.schemaPath);
  const hasLists = getMaxRepetitionLevel(decoder.schemaPath) > 0;
  let open: DecodedArray = [];
  return {
    *add(page, dictionary) {
      if (page.isInDictionary && dictionary === undefined) throw new Error('a page lacks its dictionary');
      for (let at = 0; at < page.count;) {
        const { end, present } = cutBatch(page, at, deepest);
        const part = page.takeValues(present);
        const values = page.isInDictionary
          ? convertWithDictionary(part, dictionary, 'RLE_DICTIONARY', decoder)
          : convert(part, decoder);
        const definitions = Array.from(page.definitionLevels.subarray(at, end));
        const repetitions = Array.from(page.repetitionLevels.subarray(at, end));
        const rows = assembleLists(Array.from(open), definitions, repetitions, values, decoder.schemaPath);
        open = hasLists ? rows.slice(-1) : [];
        yield hasLists ? rows.slice(0, -1) : rows;
        at = end;
      }
    },
    open: () => open,
  };
}

/** Where a batch that begins at an entry of the levels ends, and how many of its values are there. */
function cutBatch(
  { definitionLevels, repetitionLevels, count }: UnpackedPage,
  start: number,
  deepest: number,
): { readonly end: number; readonly present: number } {
  let [end, rows, present] = [start, 0, 0];
  for (; end < count; end += 1) {
    const isRow = repetitionLevels.length === 0 || repetitionLevels[end] === 0;
    if (isRow && rows === BATCH_RECORDS) break;
    if (isRow) rows += 1;
    if (definitionLevels.length === 0 || definitionLevels[end] === deepest) present += 1;
  }
  return { end, present };
}
