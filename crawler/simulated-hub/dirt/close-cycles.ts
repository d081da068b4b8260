import type { Draft } from '../draft.ts';
import { firstParent } from './dirt.ts';
import { groupBy } from './dirt-hub.ts';

/** The rings that a hub gets: two that name each other, and three in a circle. */
const RINGS = [2, 3] as const;

/**
 * Lets fine-tunes of the same model name one another as their parents, as happens where somebody uploads
 * steps of one training and mixes them up. Gives the changed drafts; fewer where too few suit.
 */
export function closeCycles(drafts: readonly Draft[]): readonly Draft[] {
  const families = [
    ...groupBy(
      drafts.filter((draft) => draft.relation === 'finetune'),
      firstParent,
    ).values(),
  ];
  const changed: Draft[] = [];
  for (const size of RINGS) {
    const ring = families.find((family) => family.length >= size)?.slice(0, size) ?? [];
    families.splice(0, families.findIndex((family) => family.length >= size) + 1);
    for (const [nth, draft] of ring.entries()) {
      const next = ring[(nth + 1) % ring.length];
      if (next === undefined) continue;
      changed.push({ ...draft, parents: [next.id], card: { baseModel: 'linked', relation: null } });
    }
  }
  return changed;
}
