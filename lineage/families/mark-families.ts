import { foldId } from '../../schema/model-id.ts';
import type { Family } from '../../schema/family.ts';
import { MODEL_STATES } from '../../schema/model.ts';
import type { FamilyColumns, NodeColumns, ParentEdges } from '../index/lineage-index.ts';
import type { Components } from '../measures/find-components.ts';

const LIVE = MODEL_STATES.indexOf('live');
const STUB = MODEL_STATES.indexOf('stub');
/** Bits of a `Uint32Array` entry. */
const MOST_FAMILIES = 32;

/**
 * Marks the members of each family: live models of its owners and all live models derived from any of theirs,
 * over any number of hops. A gone model is no member, but its owners did publish it: what derives from it stays
 * in the family. A stub is neither member nor published, whatever its name says.
 * One pass from the roots down, all families at once. O(n + e). Throws for more than 32 families.
 */
export function markFamilies(
  nodes: NodeColumns,
  parents: ParentEdges,
  components: Components,
  families: readonly Family[],
): FamilyColumns {
  if (families.length > MOST_FAMILIES) {
    throw new Error(`${families.length} families are too many: leave at most ${MOST_FAMILIES} in the table.`);
  }
  const ownerBits = toOwnerBits(nodes.owner.values, families);
  const published = new Uint32Array(nodes.count);
  for (let node = 0; node < nodes.count; node++) {
    if (nodes.state[node] !== STUB) published[node] = ownerBits[nodes.owner.codes[node] ?? 0] ?? 0;
  }
  const reached = new Uint32Array(components.count);
  for (let component = 0; component < components.count; component++) {
    let bits = 0;
    const last = components.offsets[component + 1] ?? 0;
    for (let at = components.offsets[component] ?? 0; at < last; at++) {
      const member = components.members[at] ?? 0;
      bits |= published[member] ?? 0;
      const stop = parents.offsets[member + 1] ?? 0;
      for (let edge = parents.offsets[member] ?? 0; edge < stop; edge++) {
        bits |= reached[components.of[parents.targets[edge] ?? 0] ?? 0] ?? 0;
      }
    }
    reached[component] = bits;
  }
  const members = new Uint32Array(nodes.count);
  for (let node = 0; node < nodes.count; node++) {
    if (nodes.state[node] === LIVE) members[node] = reached[components.of[node] ?? 0] ?? 0;
  }
  return { keys: families.map((family) => family.key), members, published };
}

/** Bits of the families that each owner publishes for, by owner code. */
function toOwnerBits(owners: readonly string[], families: readonly Family[]): Uint32Array {
  const bits = new Map<string, number>();
  families.forEach((family, place) => {
    for (const owner of family.owners) {
      const folded = foldId(owner);
      bits.set(folded, (bits.get(folded) ?? 0) | (1 << place));
    }
  });
  return Uint32Array.from(owners, (owner) => bits.get(foldId(owner)) ?? 0);
}
