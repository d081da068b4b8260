import { foldId } from '../../../schema/model-id.ts';
import { quote } from './finding-rule.ts';
import type { FindingRule } from './finding-rule.ts';

/** A model that names itself, also in another case or by an older id. Once a model. */
export const selfReference: FindingRule = {
  kind: 'self-reference',
  find({ row, selves }, { idOf, targetOf }) {
    const [mention] = selves;
    if (mention === undefined) return [];
    const id = idOf(row);
    const written = targetOf(mention);
    return [{ kind: 'self-reference', id, other: written.text, proof: prove(id, written.text, written.id) }];
  },
};

function prove(id: string, text: string, target: string | null): string {
  if (target === id) return `${quote(id)} names itself as its base model.`;
  if (target !== null && foldId(target) === foldId(id)) {
    return `${quote(id)} names itself as its base model, written ${quote(text)}.`;
  }
  return `${quote(id)} names itself as its base model, by its older id ${quote(text)}.`;
}
