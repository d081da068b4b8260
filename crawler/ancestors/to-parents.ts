import { EVIDENCE } from '../../schema/evidence.ts';
import { foldId, parseModelId } from '../../schema/model-id.ts';
import type { Observation } from '../../schema/observation.ts';
import type { Reference } from '../../schema/reference.ts';

/** Folded ids to their spelling. */
type Names = ReadonlyMap<string, string>;

/**
 * The parents of one model that must be known to place it: those that the Hub links, and those that its author names
 * besides, since the Hub links only one of several. Where one linked and one other are left when equal ones are paired
 * off, both are one parent under two names, as resolving takes them (`docs/decisions/0007`): the linked one will do.
 * O(references).
 */
export function toParents({ model, references }: Observation): Names {
  const strongest = EVIDENCE.find((evidence) => references.some((each) => each.evidence === evidence));
  const linked = toNames(references, (each) => each.evidence === strongest);
  // A tag that the Hub made only repeats its link; the author has to say so too.
  const declared = toNames(references, (each) => each.evidence === 'declared');
  const others = [...toNames(references, (each) => each.evidence !== strongest)].filter(
    ([folded]) => !linked.has(folded) && folded !== foldId(model.id),
  );
  const unanswered = [...linked.keys()].filter((folded) => !declared.has(folded));
  const isRename = unanswered.length === 1 && others.length === 1;
  return isRename ? linked : new Map([...linked, ...others]);
}

/** What is no id names nobody; of several spellings the first counts. */
function toNames(references: readonly Reference[], isMeant: (reference: Reference) => boolean): Names {
  const names = new Map<string, string>();
  for (const reference of references) {
    const id = isMeant(reference) ? parseModelId(reference.target) : null;
    if (id !== null && !names.has(foldId(id))) names.set(foldId(id), id);
  }
  return names;
}
