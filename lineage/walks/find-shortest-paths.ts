import type { LineageIndex } from '../index/lineage-index.ts';
import { sortByRank } from './sort-by-rank.ts';
import { walkAncestors } from './walk-ancestors.ts';

/** Shortest paths between two nodes; `total` counts all of them up to 2^53 - 1, `paths` may be cut. */
export interface ShortestPaths {
  readonly total: number;
  readonly paths: readonly (readonly number[])[];
}

/**
 * The shortest path along derivations from `from` up to `to`, else from `to` up to `from`, ends included,
 * listed from `from` on: `[from, ..., to]`. Of several the one with the smallest ids, read from the
 * derived model upwards. `null` when neither derives from the other. O(ancestors and their edges), however
 * long the path is.
 */
export function findShortestPath(index: LineageIndex, from: number, to: number): readonly number[] | null {
  return findAllShortestPaths(index, from, to, 1).paths[0] ?? null;
}

/**
 * As `findShortestPath`, the first `limit` of all shortest paths, smallest ids first. There can be
 * exponentially many: only those listed cost anything, O(their edges) beside the walk.
 */
export function findAllShortestPaths(
  index: LineageIndex,
  from: number,
  to: number,
  limit: number,
): ShortestPaths {
  const up = climb(index, from, to, limit);
  if (up.total > 0) return up;
  const down = climb(index, to, from, limit);
  return { total: down.total, paths: down.paths.map((path) => path.toReversed()) };
}

function climb(index: LineageIndex, low: number, high: number, limit: number): ShortestPaths {
  const steps = findShortestSteps(index, low, high);
  const total = steps.get(low)?.ways ?? 0;
  return { total, paths: total === 0 ? [] : listPaths(index, steps, low, high, limit) };
}

/** A node on a shortest path: its distance from the low end, and the number of shortest ways on from it. */
interface Step {
  readonly distance: number;
  readonly ways: number;
}

/** All nodes on shortest paths from `low` up to `high`; empty when there is no path. */
function findShortestSteps(index: LineageIndex, low: number, high: number): ReadonlyMap<number, Step> {
  const walk = walkAncestors(index, low);
  const ordinals = [low, ...walk.ordinals];
  const distances = [0, ...walk.distances];
  const steps = new Map<number, Step>();
  // From the far end back, so that a node's parents are known before it.
  for (let i = ordinals.indexOf(high); i >= 0; i--) {
    const node = ordinals[i] ?? 0;
    const distance = distances[i] ?? 0;
    let ways = node === high ? 1 : 0;
    for (const parent of listParents(index, node)) {
      const step = steps.get(parent);
      if (step?.distance === distance + 1) ways += step.ways;
    }
    if (ways > 0) steps.set(node, { distance, ways: Math.min(ways, Number.MAX_SAFE_INTEGER) });
  }
  return steps;
}

/** A path that is being listed, from its end back; what several share stands once. */
interface Trail {
  readonly node: number;
  readonly length: number;
  readonly before: Trail | null;
}

/** Depth first, smallest id first; every step leads to the end, so that none is in vain. O(nodes listed and their edges). */
function listPaths(
  index: LineageIndex,
  steps: ReadonlyMap<number, Step>,
  low: number,
  high: number,
  limit: number,
): readonly (readonly number[])[] {
  const paths: (readonly number[])[] = [];
  const started: Trail[] = [{ node: low, length: 1, before: null }];
  while (paths.length < limit) {
    const trail = started.pop();
    if (trail === undefined) break;
    const { node, length } = trail;
    if (node === high) {
      paths.push(toPath(trail));
      continue;
    }
    const next = listParents(index, node).filter((parent) => steps.get(parent)?.distance === length);
    sortByRank(next, 0, next.length, index.nodes.idRanks);
    for (const parent of next.toReversed()) started.push({ node: parent, length: length + 1, before: trail });
  }
  return paths;
}

function toPath(end: Trail): readonly number[] {
  const path: number[] = [];
  for (let trail: Trail | null = end; trail !== null; trail = trail.before) path.push(trail.node);
  return path.reverse();
}

const listParents = (index: LineageIndex, node: number): Uint32Array =>
  index.parents.targets.slice(index.parents.offsets[node], index.parents.offsets[node + 1]);
