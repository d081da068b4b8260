import { foldId, parseModelId } from '../../schema/model-id.ts';
import type { Observation } from '../../schema/observation.ts';

/** Keeps which parents are named by models that were read, and were not read themselves. */
export interface MissingParents {
  readonly read: (observations: readonly Observation[]) => void;
  /** The name was asked for; it is not missing again, whatever the answer was. */
  readonly ask: (name: string) => void;
  /** The names in the spelling met first, the most referenced first, ties by name. O(n log n). */
  readonly list: () => readonly string[];
}

export function createMissingParents(): MissingParents {
  const known = new Set<string>();
  const named = new Map<string, { readonly name: string; count: number }>();
  return {
    read: (observations) => {
      for (const observation of observations) {
        known.add(foldId(observation.model.id));
        for (const [folded, name] of toParents(observation)) {
          const entry = named.get(folded);
          if (entry === undefined) named.set(folded, { name, count: 1 });
          else entry.count += 1;
        }
      }
    },
    ask: (name) => known.add(foldId(name)),
    list: () =>
      [...named]
        .filter(([folded]) => !known.has(folded))
        .toSorted(([left, { count }], [right, other]) => other.count - count || (left < right ? -1 : 1))
        .map(([, { name }]) => name),
  };
}

/**
 * The parents of one model, each once. Where the Hub links some, those: what card and tags say besides is mostly
 * an older name of them.
 */
function toParents({ references }: Observation): ReadonlyMap<string, string> {
  const linked = references.filter(({ source }) => source === 'baseModels');
  const parents = new Map<string, string>();
  for (const { target } of linked.length > 0 ? linked : references) {
    const id = parseModelId(target);
    if (id !== null && !parents.has(foldId(id))) parents.set(foldId(id), id);
  }
  return parents;
}
