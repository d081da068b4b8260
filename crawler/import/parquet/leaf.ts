import type { FileMetaData, SchemaTree } from 'hyparquet';
import type { convert } from 'hyparquet/src/convert.js';
import { getTreePath } from 'hyparquet/src/schema.js';
import { CODECS } from './codecs.ts';
import { PARSERS } from './parsers.ts';

/** What the reader needs to know of a leaf to unpack its pages. */
export type Decoder = Parameters<typeof convert>[1];

/** A column that has no columns within, in one row group. */
export interface Leaf {
  /** Its name, from the top-level column down, joined by dots. */
  readonly name: string;
  /** Where its pages lie in the file. */
  readonly start: number;
  readonly end: number;
  /** Values in all of its pages, nulls too. */
  readonly valueCount: number;
  readonly decoder: Decoder;
}

/**
 * The leaves of a field in a row group, in the file's order.
 *
 * @param root the file's schema
 * @param field one of its top-level columns; one that was narrowed has fewer leaves
 * @throws an Error for a row group that lacks a leaf, or keeps it in another file or encrypted
 */
export function toLeaves(
  root: SchemaTree,
  field: SchemaTree,
  group: FileMetaData['row_groups'][number],
): readonly Leaf[] {
  return listLeafPaths(field).map((path) => {
    const name = path.join('.');
    const chunk = group.columns.find(({ meta_data: meta }) => meta?.path_in_schema.join('.') === name);
    const meta = chunk?.meta_data;
    if (chunk === undefined || meta === undefined) throw new Error(`a row group lacks the column ${name}`);
    if (chunk.file_path !== undefined) throw new Error(`the column ${name} is in another file`);
    const first = meta.dictionary_page_offset ?? 0n;
    const start = Number(first > 0n && first < meta.data_page_offset ? first : meta.data_page_offset);
    const schemaPath = getTreePath(root, path);
    return {
      name,
      start,
      end: start + Number(meta.total_compressed_size),
      valueCount: Number(meta.num_values),
      decoder: {
        pathInSchema: path,
        type: meta.type,
        element: schemaPath.at(-1)?.element ?? field.element,
        schemaPath,
        codec: meta.codec,
        parsers: PARSERS,
        compressors: CODECS,
      },
    };
  });
}

function listLeafPaths(field: SchemaTree): readonly string[][] {
  const paths: string[][] = [];
  const open = [field];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.children.length === 0) paths.push(node.path);
    else open.push(...node.children.toReversed());
  }
  return paths;
}
