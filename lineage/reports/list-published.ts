import type { LineageIndex } from '../index/lineage-index.ts';

/** The models, live or gone, that the owners of a family published; of several families when `mask` has several bits. O(n). */
export function listPublished({ families }: LineageIndex, mask: number): readonly number[] {
  const ordinals: number[] = [];
  for (let ordinal = 0; ordinal < families.published.length; ordinal++) {
    if (((families.published[ordinal] ?? 0) & mask) !== 0) ordinals.push(ordinal);
  }
  return ordinals;
}
