import type { Draft } from '../draft.ts';
import type { Random } from '../random.ts';
import type { Dirt, DirtHub } from './dirt.ts';
import { firstParent } from './dirt.ts';
import { LINEAGE_DIRT } from './lineage-dirt.ts';
import { RECORD_DIRT } from './record-dirt.ts';

/**
 * Gives the invented derivatives the flaws of real records, each in its real proportion and at least once
 * where a draft suits. Clean bases stay clean: their facts are real.
 *
 * @param clean drafts that others derive from and that are left as they are
 */
export function soil(
  clean: readonly Draft[],
  derivatives: readonly Draft[],
  random: Random,
): readonly Draft[] {
  const hub = createDirtHub(clean, derivatives, random);
  const soiled = new Map(derivatives.map((draft) => [draft.id, draft]));
  const apply = (dirt: Dirt, ids: readonly string[]): readonly string[] => {
    const wanted = Math.max(1, Math.round(dirt.share * derivatives.length));
    const hit: string[] = [];
    for (const id of ids) {
      const draft = soiled.get(id);
      if (draft === undefined || !dirt.suits(draft, hub)) continue;
      soiled.set(id, dirt.soil(draft, hub));
      hit.push(id);
      if (hit.length === wanted) break;
    }
    return hit;
  };
  let untouched = shuffle([...soiled.keys()], random);
  for (const dirt of LINEAGE_DIRT) {
    const hit = new Set(apply(dirt, untouched));
    untouched = untouched.filter((id) => !hit.has(id));
  }
  closeCycles(untouched, soiled);
  for (const dirt of RECORD_DIRT) apply(dirt, shuffle([...soiled.keys()], random));
  return [...soiled.values()];
}

/** Two models that name each other, and three in a ring. */
function closeCycles(untouched: readonly string[], soiled: Map<string, Draft>): void {
  const usable = untouched.filter((id) => soiled.get(id)?.relation === 'finetune').slice(0, 5);
  const [a, b, c, d, e] = usable;
  for (const ring of [
    [a, b],
    [c, d, e],
  ]) {
    for (const [nth, id] of ring.entries()) {
      const next = ring[(nth + 1) % ring.length];
      const draft = id === undefined ? undefined : soiled.get(id);
      if (draft === undefined || next === undefined) continue;
      soiled.set(draft.id, { ...draft, parents: [next], card: { baseModel: 'linked', relation: null } });
    }
  }
}

function createDirtHub(clean: readonly Draft[], derivatives: readonly Draft[], random: Random): DirtHub {
  const byId = new Map([...clean, ...derivatives].map((draft) => [draft.id, draft]));
  const bases = groupIds(clean, (draft) => draft.kind);
  const families = groupIds(derivatives, firstParent);
  return {
    random,
    find: (id) => byId.get(id),
    basesLike: (draft) => (bases.get(draft.kind) ?? []).filter((id) => id !== firstParent(draft)),
    siblings: (draft) => families.get(firstParent(draft)) ?? [],
  };
}

function groupIds(
  drafts: readonly Draft[],
  keyOf: (draft: Draft) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [draft.id]);
    else group.push(draft.id);
  }
  return groups;
}

function shuffle<T>(list: readonly T[], random: Random): readonly T[] {
  return list
    .map((value) => ({ value, order: random.next() }))
    .toSorted((left, right) => left.order - right.order)
    .map(({ value }) => value);
}
