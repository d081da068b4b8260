import { foldId } from '../../../schema/model-id.ts';
import { quote } from './finding-rule.ts';
import type { FindingRule } from './finding-rule.ts';

/** A parent whose id is written in another case than it is shown in. Once a derivation. */
export const caseMismatch: FindingRule = {
  kind: 'case-mismatch',
  find({ row, links }, { idOf, isStub, targetOf }) {
    return links.flatMap(({ place, mentions }) => {
      const parent = idOf(place);
      const mention = mentions.find((one) => {
        const written = targetOf(one);
        return written.id !== parent && written.folded === foldId(parent);
      });
      if (mention === undefined) return [];
      const [id, other] = [idOf(row), targetOf(mention).text];
      const fact = isStub(place)
        ? `more models write ${quote(parent)}, and ids that differ only by case are one`
        : `the model's id is ${quote(parent)}`;
      const proof = `${quote(id)} names ${quote(other)} as its base model; ${fact}.`;
      return [{ kind: 'case-mismatch', id, other, proof }];
    });
  },
};
