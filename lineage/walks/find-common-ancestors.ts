import type { LineageIndex } from '../index/lineage-index.ts';
import { walkAncestors } from './walk-ancestors.ts';

/** A node that both models derive from, or one of the two that the other derives from. */
export interface CommonAncestor {
  readonly ordinal: number;
  /** Edges from the one and from the other model up to it. */
  readonly distanceA: number;
  readonly distanceB: number;
  /** No other common ancestor derives from it (but those that share a cycle with it). */
  readonly isLowest: boolean;
}

/**
 * The common ancestors of two nodes: first the lowest, among these and the others the nearest first (by the
 * sum of both distances, then the longer one, then by id). A node is its own ancestor here: of a model and
 * its grandchild the model is the nearest. O(ancestors and their edges).
 */
export function findCommonAncestors(index: LineageIndex, a: number, b: number): readonly CommonAncestor[] {
  const fromA = measureAncestors(index, a);
  const fromB = measureAncestors(index, b);
  const shared = [...fromA.keys()].filter((ordinal) => fromB.has(ordinal));
  const passed = listPassed(index, shared);
  const found = shared.map((ordinal) => ({
    ordinal,
    distanceA: fromA.get(ordinal) ?? 0,
    distanceB: fromB.get(ordinal) ?? 0,
    isLowest: !passed.has(toGroup(index, ordinal)),
  }));
  const { idRanks } = index.nodes;
  return found.toSorted(
    (x, y) =>
      Number(y.isLowest) - Number(x.isLowest) ||
      x.distanceA + x.distanceB - y.distanceA - y.distanceB ||
      Math.max(x.distanceA, x.distanceB) - Math.max(y.distanceA, y.distanceB) ||
      (idRanks[x.ordinal] ?? 0) - (idRanks[y.ordinal] ?? 0),
  );
}

function measureAncestors(index: LineageIndex, start: number): ReadonlyMap<number, number> {
  const { ordinals, distances } = walkAncestors(index, start);
  const measured = new Map([[start, 0]]);
  ordinals.forEach((ordinal, i) => measured.set(ordinal, distances[i] ?? 0));
  return measured;
}

/** Groups that another common ancestor derives from. All ancestors of a shared node are shared. */
function listPassed(index: LineageIndex, shared: readonly number[]): ReadonlySet<number> {
  const { offsets, targets } = index.parents;
  const passed = new Set<number>();
  for (const ordinal of shared) {
    for (const parent of targets.subarray(offsets[ordinal], offsets[ordinal + 1])) {
      if (toGroup(index, parent) !== toGroup(index, ordinal)) passed.add(toGroup(index, parent));
    }
  }
  return passed;
}

/** One number for all members of a cycle, below 0; a node's own number otherwise. */
function toGroup(index: LineageIndex, ordinal: number): number {
  const cycle = index.measures.cycle[ordinal] ?? 0;
  return cycle === 0 ? ordinal : -cycle;
}
