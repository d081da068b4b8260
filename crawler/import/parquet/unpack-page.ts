import type { Encoding, PageHeader } from 'hyparquet';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { LARGEST_PAGE_BYTES } from './codecs.ts';
import type { Decoder, Leaf } from './leaf.ts';
import { readLevels } from './read-levels.ts';
import { createValueReader } from './read-values.ts';
import type { TakeValues } from './read-values.ts';

/** A page of data, unpacked; its values are read when they are taken. */
export interface UnpackedPage {
  /** How deep each value is defined; empty where none may be absent. */
  readonly definitionLevels: Uint8Array;
  /** In which list each value goes on, 0 beginning a row; empty where there are no lists. */
  readonly repetitionLevels: Uint8Array;
  /** The next values that are there, as they are encoded. */
  readonly takeValues: TakeValues;
  /** Entries of the levels, absent values too. */
  readonly count: number;
  readonly isInDictionary: boolean;
}

/** @throws an Error for a page that is damaged or packed in an unknown way */
export function unpackPage(packed: Uint8Array, header: PageHeader, decoder: Decoder): UnpackedPage {
  const { data_page_header: first, data_page_header_v2: second, uncompressed_page_size: size } = header;
  const { codec, compressors, schemaPath } = decoder;
  if (first !== undefined) {
    const page = decompressPage(packed, size, codec, compressors);
    const levels = readLevels(page, schemaPath, first.num_values);
    return open(levels, page.subarray(levels.end), first, decoder);
  }
  if (second === undefined) throw new Error(`a page of an unknown kind (${header.type})`);
  // Here the levels are not packed, and their sizes stand in the header.
  const sizes = [second.repetition_levels_byte_length, second.definition_levels_byte_length] as const;
  const levels = readLevels(packed, schemaPath, second.num_values, sizes);
  const rest = packed.subarray(levels.end);
  const isPacked = second.is_compressed !== false && rest.length > 0;
  const values = isPacked ? decompressPage(rest, size - levels.end, codec, compressors) : rest;
  return open(levels, values, second, decoder);
}

const open = (
  { definitions, repetitions, presentCount }: ReturnType<typeof readLevels>,
  bytes: Uint8Array,
  header: { readonly num_values: number; readonly encoding: Encoding },
  decoder: Decoder,
): UnpackedPage => ({
  definitionLevels: definitions,
  repetitionLevels: repetitions,
  takeValues: createValueReader(bytes, header.encoding, presentCount, decoder),
  count: header.num_values,
  isInDictionary: header.encoding.endsWith('_DICTIONARY'),
});

/** Values in a page of data, absent ones too; none in other pages. */
export const countValues = (header: PageHeader): number =>
  (header.data_page_header ?? header.data_page_header_v2)?.num_values ?? 0;

/** What a damaged header says must not cost all memory. @throws an Error */
export function checkPage(header: PageHeader, leaf: Leaf): void {
  const { uncompressed_page_size: size, dictionary_page_header: dictionary } = header;
  const count = dictionary?.num_values ?? countValues(header);
  if (!(size >= 0 && size <= LARGEST_PAGE_BYTES)) throw new Error(`a page says that it has ${size} bytes`);
  if (!(count >= 0 && count <= leaf.valueCount)) throw new Error(`a page says that it has ${count} values`);
}
