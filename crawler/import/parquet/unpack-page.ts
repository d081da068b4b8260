import type { DataReader, DecodedArray, PageHeader } from 'hyparquet';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { LARGEST_PAGE_BYTES } from './codecs.ts';
import type { Decoder, Leaf } from './leaf.ts';

/** A page of data as it lies in the file, unpacked and not yet put together. */
export interface UnpackedPage {
  /** How deep each value is defined; empty where all are to their full depth. */
  readonly definitionLevels: readonly number[];
  /** In which list each value goes on, 0 beginning a row; empty where there are no lists. */
  readonly repetitionLevels: readonly number[];
  /** Values that are there, as they are encoded. */
  readonly values: DecodedArray;
  /** Entries of the levels, absent values too. */
  readonly count: number;
  readonly isInDictionary: boolean;
}

/** @throws an Error for a page that is damaged or packed in an unknown way */
export function unpackPage(reader: DataReader, header: PageHeader, decoder: Decoder): UnpackedPage {
  const { view, offset } = reader;
  const packed = new Uint8Array(view.buffer, view.byteOffset + offset, header.compressed_page_size);
  const { data_page_header: first, data_page_header_v2: second } = header;
  if (first !== undefined) {
    const { codec, compressors } = decoder;
    const page = decompressPage(packed, header.uncompressed_page_size, codec, compressors);
    return toUnpacked(readDataPage(page, first, decoder), first);
  }
  if (second !== undefined) return toUnpacked(readDataPageV2(packed, header, decoder), second);
  throw new Error(`a page of an unknown kind (${header.type})`);
}

const toUnpacked = (
  {
    definitionLevels,
    repetitionLevels,
    dataPage,
  }: ReturnType<typeof readDataPage> | ReturnType<typeof readDataPageV2>,
  { num_values: count, encoding }: { readonly num_values: number; readonly encoding: string },
): UnpackedPage => ({
  definitionLevels: definitionLevels ?? [],
  repetitionLevels,
  values: dataPage,
  count,
  isInDictionary: encoding.endsWith('_DICTIONARY'),
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
