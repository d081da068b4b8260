import { createRandom } from '../../../../crawler/simulated-hub/random.ts';
import type { Derivation } from '../../../../schema/derivation.ts';
import { EVIDENCE } from '../../../../schema/evidence.ts';
import { NOTHING_KNOWN } from '../../../../schema/model.ts';
import type { ModelState } from '../../../../schema/model.ts';
import { RELATIONS } from '../../../../schema/relation.ts';
import type { StoredModel } from '../../../../schema/stored-rows.ts';
import { toCookbookGraph } from './cookbook-graph.ts';
import type { CookbookGraph } from './cookbook-graph.ts';

const DAY = '2026-01-01';
const MONTH_MS = 30 * 86_400_000;
const OWNERS = ['Qwen/', 'meta-llama/', 'facebook/', 'google/', 'ana/', 'bo/', 'cy/', ''];
const LICENSES: readonly (readonly string[])[] = [[], ['mit'], ['apache-2.0'], ['llama2'], ['mit', 'other']];

/**
 * Worse than any Hub: every other model is a merge, and some edges lead to a younger model, so that ways are many
 * and cycles large. The same seed gives the same graph.
 */
export function toTangledGraph({
  count,
  seed,
}: {
  readonly count: number;
  readonly seed: number;
}): CookbookGraph {
  const random = createRandom(seed);
  const models: StoredModel[] = [];
  const derivations: Derivation[] = [];
  for (let key = 1; key <= count; key++) {
    const state = random.weighted<ModelState>([
      ['live', 8],
      ['gone', 1],
      ['stub', 1],
    ]);
    const isStub = state === 'stub';
    models.push({
      ...NOTHING_KNOWN,
      key,
      id: `${random.pick(OWNERS)}M-${key}`,
      state,
      license: isStub ? [] : random.pick(LICENSES),
      downloads30d: isStub ? null : random.pick([null, 0, 3, 3, 1_000 + key]),
      likes: isStub ? null : random.below(4),
      createdAtMs: isStub ? null : random.pick([null, 1.68e12 + random.below(4) * MONTH_MS]),
      firstSeen: isStub ? null : DAY,
      lastSeen: isStub ? null : DAY,
      goneSince: state === 'gone' ? DAY : null,
    });
    if (isStub || key === 1) continue;
    const parents = new Set<number>();
    for (let left = random.pick([0, 1, 2, 3]); left > 0; left--) {
      const isNear = !random.chance(1 / 40);
      const parentKey = isNear ? Math.max(1, key - 1 - random.below(12)) : 1 + random.below(count);
      if (parentKey !== key) parents.add(parentKey);
    }
    for (const [position, parentKey] of [...parents].entries()) {
      const relation = random.pick(RELATIONS);
      const evidence = random.pick(EVIDENCE);
      derivations.push({ childKey: key, parentKey, position, relation, evidence, declaredRelation: null });
    }
  }
  return toCookbookGraph(models, derivations);
}
