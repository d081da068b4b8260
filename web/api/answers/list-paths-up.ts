import { idAt } from '../../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { toModelRow } from '../../../lineage/rows/to-model-row.ts';
import type { PathHop, PathsDocument } from '../../../schema/wire/list-documents.ts';
import { toEdgeFacts } from './to-parent-documents.ts';

/** A way that has come as far as `ordinal`, over `edge` from the step before. */
interface Step {
  readonly ordinal: number;
  readonly edge: number;
  readonly length: number;
  readonly before: Step | null;
}

/** Steps looked at before the search gives up; only a wide tangle of merges comes near. */
const MAX_STEPS = 20_000;

/**
 * The shortest ways without repetition from a node up to nodes without parents, at most `limit`, shortest
 * first; equally short ones in the order of the parents. The index knows from every node how far the nearest
 * root is (`depth`), so only steps that lie on such ways are taken: about `limit` x length x parents.
 * Nodes that only a cycle leads to reach no root and have no way.
 */
export function listPathsUp(index: LineageIndex, start: number, limit: number): PathsDocument {
  const found: Step[] = [];
  const queue = createQueue(index);
  queue.add({ ordinal: start, edge: -1, length: 0, before: null });
  let budget = MAX_STEPS;
  let step = queue.take();
  while (step !== null && found.length <= limit && budget > 0) {
    budget--;
    if (isRoot(index, step.ordinal)) found.push(step);
    else addParents(index, step, queue);
    step = queue.take();
  }
  const paths = found.slice(0, limit).map((last) => ({ length: last.length, hops: toHops(index, last) }));
  return { id: idAt(index.nodes.ids, start), paths, hasMore: found.length > limit || budget === 0 };
}

const isRoot = ({ parents }: LineageIndex, ordinal: number): boolean =>
  parents.offsets[ordinal] === parents.offsets[ordinal + 1];

interface Queue {
  add(step: Step): void;
  take(): Step | null;
}

/** Hands out the step with the shortest way first, counted to its root; among equals the oldest. */
function createQueue({ measures }: LineageIndex): Queue {
  const byLength: Step[][] = [];
  let shortest = 0;
  let next = 0;
  return {
    add: (step) => {
      const rest = measures.depth[step.ordinal] ?? -1;
      if (rest < 0) return;
      (byLength[step.length + rest] ??= []).push(step);
    },
    take: () => {
      while (shortest < byLength.length) {
        const step = byLength[shortest]?.[next++];
        if (step !== undefined) return step;
        shortest++;
        next = 0;
      }
      return null;
    },
  };
}

function addParents({ parents }: LineageIndex, step: Step, queue: Queue): void {
  const end = parents.offsets[step.ordinal + 1] ?? 0;
  for (let edge = parents.offsets[step.ordinal] ?? 0; edge < end; edge++) {
    const ordinal = parents.targets[edge] ?? 0;
    if (!isOnWay(step, ordinal)) queue.add({ ordinal, edge, length: step.length + 1, before: step });
  }
}

function isOnWay(last: Step, ordinal: number): boolean {
  for (let step: Step | null = last; step !== null; step = step.before) {
    if (step.ordinal === ordinal) return true;
  }
  return false;
}

/** From the start to the root; each hop says how it was made from the next. */
function toHops(index: LineageIndex, last: Step): readonly PathHop[] {
  const hops: PathHop[] = [];
  let edge = -1;
  for (let step: Step | null = last; step !== null; step = step.before) {
    const row = toModelRow(index, step.ordinal);
    const facts =
      edge < 0
        ? { relation: null, inferredRelation: null, evidence: null }
        : toEdgeFacts(index, edge, step.ordinal);
    hops.push({ row, ...facts });
    edge = step.edge;
  }
  return hops.toReversed();
}
