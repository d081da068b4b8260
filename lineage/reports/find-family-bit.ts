import type { LineageIndex } from '../index/lineage-index.ts';

/**
 * The bit of a family in `members` and `published`.
 * Throws for a family that the index was not filled with: its counts would all read 0.
 */
export function findFamilyBit({ families }: LineageIndex, key: string): number {
  const bit = families.keys.indexOf(key);
  if (bit >= 0) return bit;
  throw new RangeError(
    `No family "${key}" in this graph. There are: ${families.keys.join(', ')}. ` +
      'Fill the index with the same family table that the question uses.',
  );
}
