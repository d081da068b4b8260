import { foldId } from '../../schema/model-id.ts';
import { toName, toOwner } from '../../schema/model.ts';
import type { AliasTable } from './alias-table.ts';
import { readMentions } from './group-references.ts';
import type { ReferenceGroups } from './group-references.ts';
import { matchRename, pairOff } from './match-rename.ts';
import type { Rename } from './match-rename.ts';
import { toMostFrequent } from './most-frequent.ts';
import type { NodeTable } from './node-table.ts';
import { placeMentions } from './place-mentions.ts';
import { toPlaces } from './place-ids.ts';
import type { Places } from './place-ids.ts';
import type { ReferenceTable } from './reference-table.ts';

/** The aliases that children prove, and where every target leads with them and the stated ones. */
export interface CardAliases {
  /** Older id, folded, to the folded id of the parent that the Hub links instead. */
  readonly found: AliasTable;
  readonly places: Places;
}

/** Older id, then the parent that is linked instead, both folded, then how many children say so. */
type Votes = Map<string, Map<string, number>>;

/**
 * Collects the renames of all children before any is used, so that their order never matters: of several
 * parents of one older id the most frequent counts, then the smallest id. A rename that is known can reveal
 * another at a child with two, so this repeats until nothing new is found.
 * Aliases that files or the Hub state are stronger: no other is recorded for their ids.
 */
export function collectCardAliases(
  references: ReferenceTable,
  groups: ReferenceGroups,
  nodes: NodeTable,
  stated: AliasTable,
): CardAliases {
  const found = new Map<string, string>();
  let places = toPlaces(references.targets, nodes, stated);
  let open: Iterable<number> = groups.rows.keys();
  for (;;) {
    const votes: Votes = new Map();
    const unclear: number[] = [];
    for (const child of open) {
      const mentions = readMentions(references, groups, child);
      const placed = placeMentions(mentions, references.targets, places);
      const leftovers = pairOff(groups.rows[child] ?? 0, mentions, references.targets, placed);
      const rename = matchRename(leftovers, nodes);
      if (rename !== null) castVote(rename, votes, places, nodes);
      else if (leftovers.linked.length > 0 && leftovers.declared.size > 0) unclear.push(child);
    }
    const sizeBefore = found.size;
    for (const [folded, targets] of votes) {
      if (!stated.has(folded) && !found.has(folded)) found.set(folded, toMostFrequent(targets) ?? folded);
    }
    if (found.size === sizeBefore) return { found, places };
    places = toPlaces(references.targets, nodes, new Map([...found, ...stated]));
    open = unclear;
  }
}

function castVote(
  { folded, isPublicName, place }: Rename,
  votes: Votes,
  places: Places,
  nodes: NodeTable,
): void {
  const parent = place < nodes.count ? foldId(nodes.idOf(place)) : (places.stubs[place - nodes.count] ?? '');
  if (!isPublicName && !sharesPart(folded, parent)) return;
  const counts = votes.get(folded) ?? new Map<string, number>();
  counts.set(parent, (counts.get(parent) ?? 0) + 1);
  votes.set(folded, counts);
}

/** A renamed repository keeps its owner or its name, nearly always; the name of a local folder has neither. */
const sharesPart = (a: string, b: string): boolean =>
  toName(a) === toName(b) || (toOwner(a) !== null && toOwner(a) === toOwner(b));
