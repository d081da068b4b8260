import type { Measures } from '../../schema/derived-graph.ts';
import type { LineageIndex } from '../index/lineage-index.ts';

const NONE: readonly string[] = [];

/** The measures of every node that has a parent, a child or a family, in ascending key order. O(n log n). */
export function toMeasures(index: LineageIndex): readonly Measures[] {
  const { nodes, parents, measures, families } = index;
  const namesOf = createFamilyNames(families.keys);
  const rows: Measures[] = [];
  for (let ordinal = 0; ordinal < nodes.count; ordinal++) {
    const hasParent = parents.offsets[ordinal] !== parents.offsets[ordinal + 1];
    const members = families.members[ordinal] ?? 0;
    const childCount = measures.childCount[ordinal] ?? 0;
    if (!hasParent && childCount === 0 && members === 0) continue;
    rows.push({
      key: nodes.keys[ordinal] ?? 0,
      depth: toDepth(measures.depth[ordinal]),
      generation: measures.generation[ordinal] ?? 0,
      trainingDepth: toDepth(measures.trainingDepth[ordinal]),
      childCount,
      descendantCount: measures.descendantCount[ordinal] ?? 0,
      families: namesOf(members),
    });
  }
  return rows.sort((a, b) => a.key - b.key);
}

const toDepth = (depth: number | undefined): number | null =>
  depth === undefined || depth < 0 ? null : depth;

/** The keys behind the bits of a family mask; the few masks that occur share their lists. */
function createFamilyNames(keys: readonly string[]): (mask: number) => readonly string[] {
  const known = new Map<number, readonly string[]>([[0, NONE]]);
  return (mask) => {
    let names = known.get(mask);
    if (names === undefined) {
      names = keys.filter((_, bit) => ((mask >>> bit) & 1) === 1);
      known.set(mask, names);
    }
    return names;
  };
}
