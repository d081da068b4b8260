import type { Stub } from '../../schema/derived-graph.ts';
import type { Alias } from '../../schema/snapshot.ts';
import type { AliasTable } from './alias-table.ts';
import { toMostFrequent } from './most-frequent.ts';
import type { NodeTable } from './node-table.ts';
import type { Places } from './place-ids.ts';
import type { Target } from './reference-table.ts';

/**
 * The aliases that cards prove as rows, sorted: the older id in its most frequent spelling, the parent in
 * the Hub's. O(targets).
 */
export function toCardAliases(
  found: AliasTable,
  targets: readonly Target[],
  nodes: NodeTable,
  stubs: readonly (Stub | null)[],
  places: Places,
  seen: string,
): readonly Alias[] {
  if (found.size === 0) return [];
  const spellings = toSpellings(found, targets);
  const stubIds = new Map(places.stubs.map((folded, index) => [folded, stubs[index]?.id ?? folded]));
  const rows = [...found].map(([folded, parent]): Alias => {
    const row = nodes.findById(parent);
    const id = row >= 0 && !nodes.isStub(row) ? nodes.idOf(row) : (stubIds.get(parent) ?? parent);
    return { alias: spellings.get(folded) ?? folded, id, source: 'card', seen };
  });
  return rows.sort((a, b) => (a.alias < b.alias ? -1 : 1));
}

/** The most frequent spelling of each older id, then the smallest. */
function toSpellings(found: AliasTable, targets: readonly Target[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { id, folded, count } of targets) {
    if (id === null || !found.has(folded)) continue;
    const spellings = counts.get(folded) ?? new Map<string, number>();
    spellings.set(id, (spellings.get(id) ?? 0) + count);
    counts.set(folded, spellings);
  }
  return new Map([...counts].map(([folded, spellings]) => [folded, toMostFrequent(spellings) ?? folded]));
}
