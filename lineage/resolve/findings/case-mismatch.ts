import { foldId } from '../../../schema/model-id.ts';
import { quote } from './finding-rule.ts';
import type { FindingRule } from './finding-rule.ts';

/** A known parent whose id is written in another case. Once a derivation. */
export const caseMismatch: FindingRule = {
  kind: 'case-mismatch',
  find({ row, links }, { idOf, isStub, targetOf }) {
    return links.flatMap(({ place, mentions }) => {
      if (isStub(place)) return [];
      const parent = idOf(place);
      const folded = foldId(parent);
      const mention = mentions.find((one) => {
        const written = targetOf(one);
        return written.folded === folded && written.id !== parent;
      });
      if (mention === undefined) return [];
      const [id, other] = [idOf(row), targetOf(mention).text];
      const proof = `${quote(id)} names ${quote(other)} as its base model; the model's id is ${quote(parent)}.`;
      return [{ kind: 'case-mismatch', id, other, proof }];
    });
  },
};
