import { DAY_MS, drawLegacy } from '../calendar.ts';
import { toPlainDraft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { KINDS } from '../kinds.ts';
import type { KnownModel } from '../known/known-model.ts';
import type { Random } from '../random.ts';
import type { IdRegistry } from '../words/id-registry.ts';

/** The known models as drafts, in the order of the table. */
export function growKnown(known: readonly KnownModel[], random: Random, ids: IdRegistry): readonly Draft[] {
  const created = new Map<string, number>();
  return known.map((model) => {
    const parents = model.from?.ids ?? [];
    const createdAtMs = Math.max(
      drawRelease(model, random),
      ...parents.map((parent) => (created.get(parent) ?? 0) + DAY_MS),
    );
    created.set(model.id, createdAtMs);
    const [owner = '', name = ''] = model.id.split('/');
    return {
      ...toPlainDraft(ids.claim(owner, name), model.kind, createdAtMs),
      parents,
      relation: model.from?.relation ?? null,
      card: { baseModel: parents.length === 0 ? null : 'linked', relation: null },
      license: model.license,
      licenseName: model.licenseName,
      task: KINDS[model.kind].task,
      library: KINDS[model.kind].library,
      parameters: Math.round(model.sizeB * 1e9),
      gate: model.gate,
      // Mass uploads from one model say nothing about how much it is used.
      downloads30d: Math.round(
        600 * (Math.min(model.pull, model.burst === null ? 2e4 : 900) + 8) * (0.4 + 1.4 * random.next()),
      ),
      likes: Math.round(9 * Math.sqrt(model.pull + 30) * (0.6 + 0.9 * random.next())),
      formerIds: model.formerIds,
      hasCard: true,
    };
  });
}

function drawRelease(model: KnownModel, random: Random): number {
  if (model.month === '2022-03') return drawLegacy(random);
  const day = String(1 + random.below(20)).padStart(2, '0');
  return Date.parse(`${model.month}-${day}T09:00:00Z`) + random.below(36_000) * 1000;
}
