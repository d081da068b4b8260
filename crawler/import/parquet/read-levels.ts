import type { SchemaTree } from 'hyparquet';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { getMaxDefinitionLevel, getMaxRepetitionLevel } from 'hyparquet/src/schema.js';

export interface Levels {
  /** In which list each value goes on, 0 beginning a row; empty where there are no lists. */
  readonly repetitions: Uint8Array;
  /** How deep each value is defined; empty where none may be absent. */
  readonly definitions: Uint8Array;
  /** Values that are there. */
  readonly presentCount: number;
  /** Where the levels end in their bytes. */
  readonly end: number;
}

/**
 * The levels at the beginning of a page, a byte each.
 *
 * @param count values of the page, absent ones too
 * @param sizes bytes of either kind; where they are not given, each kind begins with its own
 * @throws an Error for levels that go beyond the page
 */
export function readLevels(
  bytes: Uint8Array,
  schemaPath: SchemaTree[],
  count: number,
  sizes?: readonly [number, number],
): Levels {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  const read = (deepest: number, size: number | undefined): Uint8Array => {
    const levels = new Uint8Array(deepest > 0 ? count : 0);
    if (deepest > 0) readRleBitPackedHybrid(reader, 32 - Math.clz32(deepest), levels, size);
    if (reader.offset <= bytes.length) return levels;
    throw new Error(`the levels of a page of ${bytes.length} bytes go on to ${reader.offset}`);
  };
  const deepest = getMaxDefinitionLevel(schemaPath);
  const repetitions = read(getMaxRepetitionLevel(schemaPath), sizes?.[0]);
  const definitions = read(deepest, sizes?.[1]);
  let presentCount = deepest > 0 ? 0 : count;
  for (const level of definitions) if (level === deepest) presentCount += 1;
  return { repetitions, definitions, presentCount, end: reader.offset };
}
