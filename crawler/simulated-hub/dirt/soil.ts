import type { Draft } from '../draft.ts';
import type { Random } from '../random.ts';
import { closeCycles } from './close-cycles.ts';
import type { Dirt } from './dirt.ts';
import { createDirtHub } from './dirt-hub.ts';
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
  const rest = untouched.flatMap((id) => soiled.get(id) ?? []);
  for (const draft of closeCycles(rest)) soiled.set(draft.id, draft);
  for (const dirt of RECORD_DIRT) apply(dirt, shuffle([...soiled.keys()], random));
  return [...soiled.values()];
}

function shuffle<T>(list: readonly T[], random: Random): readonly T[] {
  return list
    .map((value) => ({ value, order: random.next() }))
    .toSorted((left, right) => left.order - right.order)
    .map(({ value }) => value);
}
