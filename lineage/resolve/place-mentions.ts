import { NOWHERE } from './place-ids.ts';
import type { Places } from './place-ids.ts';
import type { Mention, Target } from './reference-table.ts';

/**
 * Where the references of one child lead, in their order. A tag or a card repeats in words what the Hub linked
 * by identity: under the name of a linked parent they mean that one, also when another repository bears
 * the name by now. O(mentions).
 */
export function placeMentions(
  mentions: readonly Mention[],
  targets: readonly Target[],
  places: Places,
): readonly number[] {
  const linked = new Map<string, number>();
  const ofTarget = (mention: Mention): number => places.ofTarget[mention.target] ?? NOWHERE;
  for (const mention of mentions) {
    const target = targets[mention.target];
    if (target === undefined || target.hubId === null || target.id === null) continue;
    if (linked.has(target.folded)) continue;
    linked.set(target.folded, ofTarget(mention));
  }
  if (linked.size === 0) return mentions.map(ofTarget);
  return mentions.map((mention) => linked.get(targets[mention.target]?.folded ?? '') ?? ofTarget(mention));
}
