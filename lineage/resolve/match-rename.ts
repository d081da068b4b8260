import type { NodeTable } from './node-table.ts';
import { NOWHERE } from './place-ids.ts';
import { CARD } from './reference-table.ts';
import type { Mention, Target } from './reference-table.ts';

/** What is left over at one child when declared and linked parents that are the same are paired off. */
export interface Leftovers {
  /** Places of linked parents that no declared id leads to. */
  readonly linked: readonly number[];
  /**
   * Declared ids, folded, that lead to no linked parent, nor to the child itself: unknown, aliases, and models
   * of their own. False for one that only an author's tag names: training libraries write names of local
   * folders there.
   */
  readonly declared: ReadonlyMap<string, boolean>;
}

/** A declared id that is an older name of a linked parent. */
export interface Rename {
  /** The declared id, folded. */
  readonly folded: string;
  readonly isPublicName: boolean;
  /** The linked parent. */
  readonly place: number;
}

const NOTHING: Leftovers = { linked: [], declared: new Map() };

/**
 * The one declared parent of a child that is its one linked parent under an older name.
 *
 * The Hub links what an author declares, under its present name. So when one linked parent answers to none
 * of the declared ids, and exactly one declared id leads to none of the linked parents, and that id is no model
 * of its own, the two are the same reference. `null` in all other cases: two left over would be a guess, even
 * where one of them is known (docs/decisions/0007).
 */
export function matchRename({ linked, declared }: Leftovers, nodes: NodeTable): Rename | null {
  const [place] = linked;
  const [candidate] = declared;
  if (linked.length !== 1 || declared.size !== 1) return null;
  if (place === undefined || candidate === undefined || isKnownById(candidate[0], nodes)) return null;
  return { folded: candidate[0], isPublicName: candidate[1], place };
}

/**
 * Pairs off the parents of the child in `row`; `mentions` strongest first, `placed` where each leads. O(mentions).
 * Linked are the parents of `baseModels`; of a child without them, those of the Hub's tags.
 */
export function pairOff(
  row: number,
  mentions: readonly Mention[],
  targets: readonly Target[],
  placed: readonly number[],
): Leftovers {
  const strongest = mentions[0]?.evidence;
  if (strongest === undefined || mentions.at(-1)?.evidence === strongest) return NOTHING;
  const linked = new Set<number>();
  const answered = new Set<number>();
  const declared = new Map<string, boolean>();
  for (const [at, mention] of mentions.entries()) {
    const place = placed[at] ?? NOWHERE;
    const target = targets[mention.target];
    if (target === undefined || place === NOWHERE) continue;
    if (mention.evidence === strongest) linked.add(place);
    else if (linked.has(place)) {
      // A tag that the Hub made only repeats its link; the author has to say so too.
      if (mention.evidence === 'declared') answered.add(place);
    } else if (place !== row) {
      const isPublicName = mention.source === CARD || mention.evidence === 'tag';
      declared.set(target.folded, isPublicName || declared.get(target.folded) === true);
    }
  }
  if (declared.size === 0) return NOTHING;
  return { linked: [...linked].filter((place) => !answered.has(place)), declared };
}

function isKnownById(folded: string, nodes: NodeTable): boolean {
  const row = nodes.findById(folded);
  return row >= 0 && !nodes.isStub(row);
}
