import { readDerivationRecords, readModelRecords } from './read-snapshot.ts';

/** What is known of the models that others derive from, by key. */
export interface Parents {
  readonly hubIdOf: (key: number) => string | null;
  readonly isGone: (key: number) => boolean;
}

/** Reads one column of the derivations and three of the models. O(distinct parents) of memory. */
export async function readParents(folder: string): Promise<Parents> {
  const parents = new Set<number>();
  for await (const edges of readDerivationRecords(folder, ['parentKey'])) {
    for (const { parentKey } of edges) parents.add(parentKey);
  }
  const hubIds = new Map<number, string>();
  const gone = new Set<number>();
  for await (const models of readModelRecords(folder, ['key', 'hubId', 'state'])) {
    for (const { key, hubId, state } of models) {
      if (!parents.has(key)) continue;
      if (hubId !== null) hubIds.set(key, hubId);
      if (state === 'gone') gone.add(key);
    }
  }
  return { hubIdOf: (key) => hubIds.get(key) ?? null, isGone: (key) => gone.has(key) };
}
