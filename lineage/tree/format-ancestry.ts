import { toRelation } from '../../schema/relation.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { toDrawnRelation } from '../rows/drawn-relation.ts';
import { toModelRow } from '../rows/to-model-row.ts';
import { walkAncestors } from '../walks/walk-ancestors.ts';
import { describeModel, formatCount } from './describe-model.ts';

export interface AncestryOptions {
  /** Most edges above the model; all when left out. */
  readonly maxDepth?: number;
  /** Most ancestors to show, nearest first; 100 unless given. */
  readonly budget?: number;
}

/** A line that waits to be written. `edge` leads from the node below to this one; -1 for a fold. */
interface Line {
  readonly edge: number;
  readonly child: number;
  readonly text: string;
  readonly rails: string;
  readonly isLast: boolean;
}

const DEFAULT_BUDGET = 100;

/**
 * Where a model comes from, as text: its parents, their parents, up to the roots, over all edges.
 *
 *     saishf/West-Hermes-7B · apache-2.0
 *     ├─ merge of teknium/OpenHermes-2.5-Mistral-7B · apache-2.0
 *     │  └─ finetune of mistralai/Mistral-7B-v0.1 · apache-2.0
 *     └─ merge? of mistralai/Mistral-7B-v0.1 · apache-2.0
 *
 * An ancestor whose own parents are already shown says `see above`, so the text stays as long as the graph is large.
 * `+3 more` counts all ancestors that are hidden there; one that several folds hide counts in each of them.
 * A question mark says that the relation is our guess.
 */
export function formatAncestry(index: LineageIndex, ordinal: number, options: AncestryOptions = {}): string {
  // With the model itself, which is among its own ancestors on a cycle.
  const shown = new Set([ordinal, ...chooseAncestors(index, ordinal, options)]);
  const lines = [describe(index, ordinal)];
  const expanded = new Set([ordinal]);
  const waiting = listParents(index, ordinal, shown, '');
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { edge, child, text, rails, isLast } = next;
    const start = `${rails}${isLast ? '└─ ' : '├─ '}`;
    if (edge < 0) {
      lines.push(start + text);
      continue;
    }
    const node = index.parents.targets[edge] ?? 0;
    const above = listParents(index, node, shown, `${rails}${isLast ? '   ' : '│  '}`);
    const isRepeated = expanded.has(node) && above.length > 0;
    const line = `${start}${describeEdge(index, edge, child)} of ${describe(index, node)}`;
    lines.push(isRepeated ? `${line} · see above` : line);
    if (!isRepeated) waiting.push(...above);
    expanded.add(node);
  }
  return lines.join('\n');
}

/** The nearest ancestors, as many as there is room for. */
function chooseAncestors(index: LineageIndex, ordinal: number, options: AncestryOptions): Uint32Array {
  const filter = options.maxDepth === undefined ? {} : { maxDepth: options.maxDepth };
  return walkAncestors(index, ordinal, filter).ordinals.subarray(0, options.budget ?? DEFAULT_BUDGET);
}

/** Lines for the parents of a node, last one first; a fold stands for those that are not shown and all behind them. */
function listParents(index: LineageIndex, child: number, shown: ReadonlySet<number>, rails: string): Line[] {
  const { offsets, targets } = index.parents;
  const lines: Line[] = [];
  const hidden: number[] = [];
  for (let edge = offsets[child] ?? 0; edge < (offsets[child + 1] ?? 0); edge++) {
    const parent = targets[edge] ?? 0;
    if (shown.has(parent)) lines.push({ edge, child, text: '', rails, isLast: false });
    else hidden.push(parent);
  }
  if (hidden.length > 0) {
    const text = `+${formatCount(countHidden(index, hidden, shown))} more`;
    lines.push({ edge: -1, child, text, rails, isLast: false });
  }
  return lines.toReversed().map((line, at) => ({ ...line, isLast: at === 0 }));
}

/** Some ancestors that are not shown and all behind them, each once, up to those that are shown elsewhere. */
function countHidden(index: LineageIndex, starts: readonly number[], shown: ReadonlySet<number>): number {
  const { offsets, targets } = index.parents;
  const hidden = new Set(starts);
  // A set goes on to what is added while it is walked.
  for (const node of hidden) {
    for (const parent of targets.subarray(offsets[node], offsets[node + 1])) {
      if (!shown.has(parent)) hidden.add(parent);
    }
  }
  return hidden.size;
}

/** Without the relation to its own parents: that stands on their lines. */
const describe = (index: LineageIndex, ordinal: number): string =>
  describeModel({ ...toModelRow(index, ordinal), relation: null }).join(' · ');

function describeEdge(index: LineageIndex, edge: number, child: number): string {
  const reported = toRelation(index.parents.relation[edge] ?? -1);
  const drawn = toRelation(toDrawnRelation(index, edge, child));
  return drawn === reported ? reported : `${drawn}?`;
}
