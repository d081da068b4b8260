import { idAt } from '../../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { MODEL_STATES } from '../../../schema/model.ts';

const GONE = MODEL_STATES.indexOf('gone');
/** Up to here every model is asked about. */
const FEW = 50;

/**
 * Ids to ask about, in a case that nobody writes: all of a small graph; of a larger one those that stand out by some
 * measure, and some from all over it. Queries start at live models and stubs.
 */
export function chooseIds(index: LineageIndex): readonly string[] {
  return chooseModels(index).map((ordinal) => idAt(index.nodes.ids, ordinal).toUpperCase());
}

/** Pairs of them: each with the next, and back. */
export function choosePairs(index: LineageIndex): readonly (readonly [string, string])[] {
  const ids = chooseIds(index);
  return ids.flatMap((id, nth) => {
    const next = ids[(nth + 1) % ids.length] ?? id;
    return [
      [id, next],
      [next, id],
    ] as const;
  });
}

function chooseModels(index: LineageIndex): readonly number[] {
  const { nodes, measures, parents } = index;
  const all = Array.from(nodes.state.keys()).filter((ordinal) => nodes.state[ordinal] !== GONE);
  if (all.length <= FEW) return all;
  const largest = (of: (ordinal: number) => number): readonly number[] =>
    all.toSorted((left, right) => of(right) - of(left) || left - right).slice(0, 3);
  const chosen = [
    ...largest((ordinal) => measures.descendantCount[ordinal] ?? 0),
    ...largest((ordinal) => measures.generation[ordinal] ?? 0),
    ...largest((ordinal) => measures.cycle[ordinal] ?? 0),
    ...largest((ordinal) => nodes.state[ordinal] ?? 0),
    ...largest((ordinal) => (parents.offsets[ordinal + 1] ?? 0) - (parents.offsets[ordinal] ?? 0)),
    ...all.filter((_, nth) => nth % Math.ceil(all.length / 8) === 0),
  ];
  return [...new Set(chosen)];
}
