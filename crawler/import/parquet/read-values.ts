import type { DecodedArray, Encoding } from 'hyparquet';
import { readDataPage } from 'hyparquet/src/datapage.js';
import { readPlain } from 'hyparquet/src/plain.js';
import type { Decoder } from './leaf.ts';

/**
 * Takes the values of a page in order, as they are encoded. Plain ones, as those of long pages are, are read when
 * they are taken: some writers put 100,000 cards or a million tags into one page, and an object for each would
 * fill the memory. Others are numbers, or come in small pages.
 *
 * @param bytes the page without its levels, unpacked
 * @param presentCount values that are there
 * @returns what gives the next values. @throws an Error where there are fewer
 */
export function createValueReader(
  bytes: Uint8Array,
  { encoding }: { readonly encoding: Encoding },
  presentCount: number,
  decoder: Decoder,
): (count: number) => DecodedArray {
  const { type, element, schemaPath } = decoder;
  let left = presentCount;
  const take = (count: number): void => {
    if (count > left) throw new Error('a page has fewer values than it says');
    left -= count;
  };
  if (encoding === 'PLAIN' && type !== 'BOOLEAN') {
    const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
    return (count) => {
      take(count);
      return readPlain(reader, type, count, element.type_length);
    };
  }
  // As if it were a page of a column without levels.
  const flat = { ...decoder, schemaPath: schemaPath.slice(0, 1) };
  const header = { num_values: presentCount, encoding, ...NO_LEVELS };
  const values = presentCount === 0 ? [] : readDataPage(bytes, header, flat).dataPage;
  let at = 0;
  return (count) => {
    take(count);
    at += count;
    return values.slice(at - count, at);
  };
}

const NO_LEVELS = { definition_level_encoding: 'RLE', repetition_level_encoding: 'RLE' } as const;
