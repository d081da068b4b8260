import type { DecodedArray, SchemaTree } from 'hyparquet';
import { assembleNested } from 'hyparquet/src/assemble.js';
import { PARSERS } from './parsers.ts';

/** The values of one top-level column in one row group, to be taken in order. */
export interface ColumnReader {
  readonly name: string;
  /** The next `count` values; structs are objects, lists are arrays. @throws an Error where there are fewer. */
  readonly take: (count: number) => Promise<ArrayLike<unknown>>;
}

/** The rows of one leaf under way. */
interface Stream {
  readonly name: string;
  readonly rows: AsyncGenerator<DecodedArray>;
  /** What was read and not taken begins at `at`. */
  piece: DecodedArray;
  at: number;
}

/** @param leaves the rows of each leaf of the column, under its name joined by dots */
export function createColumnReader(
  field: SchemaTree,
  leaves: ReadonlyMap<string, AsyncGenerator<DecodedArray>>,
): ColumnReader {
  const { name } = field.element;
  const streams = [...leaves].map(([leaf, rows]): Stream => ({ name: leaf, rows, piece: [], at: 0 }));
  return {
    name,
    take: async (count) => {
      const taken = new Map<string, DecodedArray>();
      for (const stream of streams) taken.set(stream.name, await takeRows(stream, count));
      if (field.children.length > 0) assembleNested(taken, field, PARSERS);
      const values = taken.get(name);
      if (values?.length === count) return values;
      throw new Error(`the column ${name} does not fit together`);
    },
  };
}

/** Leaves are packed in pieces of their own: they only meet in numbers of rows. */
async function takeRows(stream: Stream, count: number): Promise<DecodedArray> {
  const parts: unknown[] = [];
  for (;;) {
    const rest = stream.piece.length - stream.at;
    const wanted = count - parts.length;
    const to = stream.at + Math.min(rest, wanted);
    for (let row = stream.at; row < to; row += 1) parts.push(stream.piece[row]);
    stream.at = to;
    if (parts.length === count) return parts;
    const next = await stream.rows.next();
    if (next.done === true) throw new Error(`the column ${stream.name} has too few rows`);
    stream.piece = next.value;
    stream.at = 0;
  }
}
