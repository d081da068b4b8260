import type { Draft } from '../draft.ts';
import type { Random } from '../random.ts';
import { firstParent } from './dirt.ts';
import type { DirtHub } from './dirt.ts';

/** Looks into a hub that is still clean. */
export function createDirtHub(
  clean: readonly Draft[],
  derivatives: readonly Draft[],
  random: Random,
): DirtHub {
  const byId = new Map([...clean, ...derivatives].map((draft) => [draft.id, draft]));
  const bases = groupBy(clean, (draft) => draft.kind);
  const families = groupBy(derivatives, firstParent);
  return {
    random,
    find: (id) => byId.get(id),
    basesLike: (draft) =>
      (bases.get(draft.kind) ?? [])
        .filter((base) => base.createdAtMs < draft.createdAtMs && base.id !== firstParent(draft))
        .map((base) => base.id),
    siblings: (draft) => (families.get(firstParent(draft)) ?? []).map((sibling) => sibling.id),
  };
}

export function groupBy(
  drafts: readonly Draft[],
  keyOf: (draft: Draft) => string,
): ReadonlyMap<string, readonly Draft[]> {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [draft]);
    else group.push(draft);
  }
  return groups;
}
