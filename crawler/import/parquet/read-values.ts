import type { DecodedArray, Encoding } from 'hyparquet';
import { readDataPage } from 'hyparquet/src/datapage.js';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { readPlain } from 'hyparquet/src/plain.js';
import type { Decoder } from './leaf.ts';

/** Gives the next values of a page. @throws an Error where there are fewer */
export type TakeValues = (count: number) => DecodedArray;

/**
 * Takes the values of a page in order, as they are encoded. Plain ones are read when they are taken: some writers
 * put 100,000 cards or a million tags into one page, and an object for each would fill the memory.
 *
 * @param bytes the page without its levels, unpacked
 * @param presentCount values that are there
 * @throws an Error for values that are not encoded as the header says
 */
export function createValueReader(
  bytes: Uint8Array,
  encoding: Encoding,
  presentCount: number,
  decoder: Decoder,
): TakeValues {
  const take = toTake(bytes, encoding, presentCount, decoder);
  let left = presentCount;
  return (count) => {
    if (count > left) throw new Error('a page has fewer values than it says');
    left -= count;
    return count === 0 ? [] : take(count);
  };
}

function toTake(bytes: Uint8Array, encoding: Encoding, presentCount: number, decoder: Decoder): TakeValues {
  const { type, element, schemaPath } = decoder;
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  if (presentCount === 0) return () => [];
  if (encoding === 'PLAIN' && type !== 'BOOLEAN') {
    return (count) => readPlain(reader, type, count, element.type_length);
  }
  if (encoding === 'RLE_DICTIONARY' || encoding === 'PLAIN_DICTIONARY') {
    const places = new Uint32Array(presentCount);
    const width = reader.view.getUint8(0);
    reader.offset = 1;
    if (width > 0) readRleBitPackedHybrid(reader, width, places, bytes.length - 1);
    return takeFrom((start, end) => Array.from(places.subarray(start, end)));
  }
  // The rest comes in small pages: read at once, as of a column without levels.
  const header = { num_values: presentCount, encoding, ...NO_LEVELS };
  const values = readDataPage(bytes, header, { ...decoder, schemaPath: schemaPath.slice(0, 1) }).dataPage;
  return takeFrom((start, end) => values.slice(start, end));
}

const NO_LEVELS = { definition_level_encoding: 'RLE', repetition_level_encoding: 'RLE' } as const;

function takeFrom(slice: (start: number, end: number) => DecodedArray): TakeValues {
  let at = 0;
  return (count) => slice(at, (at += count));
}
