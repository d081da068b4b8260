import { foldId } from '../../schema/model-id.ts';
import type { Observation } from '../../schema/observation.ts';
import { toParents } from './to-parents.ts';

/** Keeps which parents are named by models that were read, and were not read themselves. */
export interface MissingParents {
  readonly read: (observations: readonly Observation[]) => void;
  /** Whether the name was read or asked for. */
  readonly knows: (name: string) => boolean;
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
    knows: (name) => known.has(foldId(name)),
    ask: (name) => known.add(foldId(name)),
    list: () =>
      [...named]
        .filter(([folded]) => !known.has(folded))
        .toSorted(([left, { count }], [right, other]) => other.count - count || (left < right ? -1 : 1))
        .map(([, { name }]) => name),
  };
}
