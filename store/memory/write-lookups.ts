import type { Lookup } from '../../schema/lookup.ts';
import { foldId } from '../../schema/model-id.ts';
import { mergeLookup } from '../lookups/merge-lookup.ts';
import { toAliases } from '../lookups/to-aliases.ts';
import type { MemoryState } from './memory-state.ts';
import { putAlias } from './write-derived.ts';

export function writeLookups(state: MemoryState, lookups: readonly Lookup[]): void {
  let isChanged = false;
  for (const lookup of lookups) {
    const folded = foldId(lookup.name);
    const merged = mergeLookup(state.lookups.get(folded) ?? null, lookup);
    if (merged === null) continue;
    state.lookups.set(folded, merged);
    isChanged ||= merged.outcome === 'other-repository';
  }
  for (const alias of toAliases(lookups)) {
    if (putAlias(state, alias) !== 'unchanged') isChanged = true;
  }
  if (isChanged) state.dataVersion++;
}

/** By folded name; all, or only those of `names`. */
export function listLookups(state: MemoryState, names?: readonly string[]): readonly Lookup[] {
  const asked = names === undefined ? null : new Set(names.map(foldId));
  return [...state.lookups]
    .filter(([folded]) => asked === null || asked.has(folded))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, lookup]) => lookup);
}
