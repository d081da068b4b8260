import { DAY_MS, END_MS } from '../calendar.ts';
import { toPlainDraft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { IdRegistry } from '../words/id-registry.ts';

/**
 * A line of models each made from the one before, as happens where every training step is uploaded.
 * The real Hub holds chains of almost a hundred.
 */
export function growChain(root: Draft, length: number, ids: IdRegistry): readonly Draft[] {
  const chain: Draft[] = [];
  for (let step = 1; step <= length; step += 1) {
    const parent = chain.at(-1) ?? root;
    chain.push({
      ...toPlainDraft(
        ids.claim('example-lab-3', `Kestrel-7B-step-${step}`),
        root.kind,
        Math.min(root.createdAtMs + (20 + step * 4) * DAY_MS, END_MS - DAY_MS),
      ),
      parents: [parent.id],
      relation: 'finetune',
      card: { baseModel: 'linked', relation: null },
      license: root.license,
      task: root.task,
      library: root.library,
      parameters: root.parameters,
      hasCard: true,
    });
  }
  return chain;
}
