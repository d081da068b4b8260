import type { DecodedArray, PageHeader } from 'hyparquet';
import { convert } from 'hyparquet/src/convert.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { readPlain } from 'hyparquet/src/plain.js';
import type { Decoder } from './leaf.ts';

/** The values that the pages of a leaf point to. @throws an Error for a page that is damaged */
export function unpackDictionary(packed: Uint8Array, header: PageHeader, decoder: Decoder): DecodedArray {
  const { codec, compressors, type, element } = decoder;
  const page = decompressPage(packed, header.uncompressed_page_size, codec, compressors);
  const reader = { view: new DataView(page.buffer, page.byteOffset, page.byteLength), offset: 0 };
  const count = header.dictionary_page_header?.num_values ?? 0;
  return convert(readPlain(reader, type, count, element.type_length), decoder);
}
