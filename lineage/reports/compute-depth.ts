import type { DepthReport } from '../../schema/wire/report-documents.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { LIVE } from './count-derivations.ts';

/**
 * `report depth`: live models with at least one parent, counted by each of the three measures.
 * `depthNull` are those that only a cycle leads to; they have a generation, but neither depth.
 */
export function computeDepth(index: LineageIndex): DepthReport {
  const { nodes, parents, measures } = index;
  const depth = new Map<number, number>();
  const generation = new Map<number, number>();
  const trainingDepth = new Map<number, number>();
  let depthNull = 0;
  for (let ordinal = 0; ordinal < nodes.count; ordinal++) {
    if (nodes.state[ordinal] !== LIVE || parents.offsets[ordinal] === parents.offsets[ordinal + 1]) continue;
    add(generation, measures.generation[ordinal] ?? 0);
    const edges = measures.depth[ordinal] ?? -1;
    if (edges < 0) {
      depthNull++;
      continue;
    }
    add(depth, edges);
    add(trainingDepth, measures.trainingDepth[ordinal] ?? 0);
  }
  return {
    depth: toRecord(depth),
    generation: toRecord(generation),
    trainingDepth: toRecord(trainingDepth),
    depthNull,
  };
}

function add(counts: Map<number, number>, value: number): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** Whole-number keys of an object stand in ascending order by themselves. */
const toRecord = (counts: ReadonlyMap<number, number>): Readonly<Record<string, number>> =>
  Object.fromEntries(counts);
