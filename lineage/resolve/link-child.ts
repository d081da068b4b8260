import type { Evidence } from '../../schema/evidence.ts';
import type { Relation } from '../../schema/relation.ts';
import { foldId } from '../../schema/model-id.ts';
import { matchRename, pairOff } from './match-rename.ts';
import type { NodeTable } from './node-table.ts';
import { NOWHERE } from './place-ids.ts';
import type { Places } from './place-ids.ts';
import { placeMentions } from './place-mentions.ts';
import type { Mention, Target } from './reference-table.ts';

/** One parent of a child, with all that names it. */
export interface Link {
  readonly place: number;
  /** Strongest first; never empty. */
  readonly mentions: readonly Mention[];
  readonly evidence: Evidence;
  readonly relation: Relation;
  readonly declaredRelation: Relation | null;
}

/** What the references of one child come to. */
export interface ChildLinks {
  /** Row of the child. */
  readonly row: number;
  /** Distinct parents: strongest evidence first, then by source, then in their order. */
  readonly links: readonly Link[];
  /** References to the model itself. */
  readonly selves: readonly Mention[];
  /** References that are no id. */
  readonly malformed: readonly Mention[];
  /** All references, strongest first. */
  readonly mentions: readonly Mention[];
}

/**
 * Turns the references of one child into distinct links. References to one parent are one link, that of the
 * strongest; a declared older name counts for the parent that the Hub links instead. O(mentions).
 */
export function linkChild(
  row: number,
  mentions: readonly Mention[],
  targets: readonly Target[],
  places: Places,
  nodes: NodeTable,
): ChildLinks {
  const placed = placeMentions(mentions, targets, places);
  const rename = matchRename(pairOff(row, mentions, targets, placed), nodes);
  const byPlace = new Map<number, Mention[]>();
  const selves: Mention[] = [];
  const malformed: Mention[] = [];
  for (const [at, mention] of mentions.entries()) {
    const target = targets[mention.target];
    let place = placed[at] ?? NOWHERE;
    if (rename !== null && target?.folded === rename.folded && target.hubId === null) place = rename.place;
    const isSelf = place === row || (target !== undefined && isNamesake(row, target.folded, nodes));
    if (place === NOWHERE) malformed.push(mention);
    else if (isSelf) selves.push(mention);
    else byPlace.set(place, [...(byPlace.get(place) ?? []), mention]);
  }
  const links = [...byPlace].map(([place, named]) => toLink(place, named));
  return { row, links, selves, malformed, mentions };
}

/** A gone model that named itself does not derive from the new one of its name. */
const isNamesake = (row: number, folded: string, nodes: NodeTable): boolean =>
  nodes.isGone(row) && foldId(nodes.idOf(row)) === folded;

function toLink(place: number, mentions: readonly Mention[]): Link {
  const evidence = mentions[0]?.evidence ?? 'declared';
  const relation = mentions.find((mention) => mention.relation !== 'unspecified')?.relation ?? 'unspecified';
  const declared = mentions.find((mention) => mention.declaredRelation !== null)?.declaredRelation ?? null;
  return { place, mentions, evidence, relation, declaredRelation: declared === relation ? null : declared };
}
