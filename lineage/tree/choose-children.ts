import { createQueue } from './create-queue.ts';
import type { TreeView } from './tree-view.ts';

/** One more child of a node that could be shown next. */
interface Candidate {
  readonly parent: number;
  readonly child: number;
  /** Level of the parent, 0 for the focus. */
  readonly level: number;
  /** Number of its children that are shown already. */
  readonly place: number;
  /** Rows that it adds: the first child takes its parent's row and all but the last leave a fold behind. */
  readonly cost: number;
  readonly weight: number;
  /** Earlier candidates go first among equals. */
  readonly turn: number;
}

/** A round of choosing: how many children a node may show by its level, and how deep to go. */
interface Round {
  readonly caps: readonly number[];
  readonly levels: number;
}

/**
 * First a readable outline, narrower with every level. If rows are left, the same levels fill up; a small tree is
 * then shown deeper too. Beyond six levels only what is unfolded by hand.
 */
const ROUNDS: readonly Round[] = [
  { caps: [8, 4, 3], levels: 3 },
  { caps: [24, 12, 6, 4], levels: 4 },
  { caps: [Infinity], levels: 6 },
];

/**
 * How many children each node shows when nothing is unfolded by hand: best first, until the picture has `budget`
 * rows. A row is a node without shown children, or a fold. The heaviest child goes first; the more of a node's
 * children are shown and the deeper it is, the less the next one weighs.
 * O(budget log budget) besides reading children.
 */
export function chooseChildren(view: TreeView, budget: number): ReadonlyMap<number, number> {
  const shown = new Map<number, number>();
  const levels = new Map<number, number>([[view.focus, 0]]);
  const childrenOf = keepFirst((parent) => view.topChildren(parent, budget));
  let rows = 1;
  let turn = 0;
  for (const round of ROUNDS) {
    if (rows >= budget) break;
    const queue = createQueue<Candidate>(isBefore);
    const push = (parent: number): void => {
      const level = levels.get(parent) ?? 0;
      const place = shown.get(parent) ?? 0;
      const child = childrenOf(parent)[place];
      if (child === undefined || level >= round.levels) return;
      // The last child takes the row of the fold that would stand for it, so it costs nothing.
      const isLast = place + 1 === view.childCount(parent);
      const cap = round.caps[Math.min(level, round.caps.length - 1)] ?? 0;
      if (place >= cap && !isLast) return;
      const weight = view.size(child) / (place + 1) / (level + 1);
      queue.push({ parent, child, level, place, cost: isLast ? 0 : 1, weight, turn: turn++ });
    };
    for (const parent of levels.keys()) push(parent);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (rows + next.cost > budget) continue;
      rows += next.cost;
      shown.set(next.parent, next.place + 1);
      levels.set(next.child, next.level + 1);
      push(next.parent);
      push(next.child);
    }
  }
  return shown;
}

/** The same answer for the same node, computed once. */
function keepFirst<Answer>(compute: (ordinal: number) => Answer): (ordinal: number) => Answer {
  const kept = new Map<number, Answer>();
  return (ordinal) => {
    const known = kept.get(ordinal);
    if (known !== undefined) return known;
    const answer = compute(ordinal);
    kept.set(ordinal, answer);
    return answer;
  };
}

function isBefore(left: Candidate, right: Candidate): boolean {
  if (left.weight !== right.weight) return left.weight > right.weight;
  return left.level === right.level ? left.turn < right.turn : left.level < right.level;
}
