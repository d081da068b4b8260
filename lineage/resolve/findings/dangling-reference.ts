import { quote } from './finding-rule.ts';
import type { FindingRule } from './finding-rule.ts';

/** A parent that is named but not known. Once a derivation. */
export const danglingReference: FindingRule = {
  kind: 'dangling-reference',
  find({ row, links }, { idOf, isStub }) {
    return links
      .filter(({ place }) => isStub(place))
      .map(({ place }) => {
        const [id, other] = [idOf(row), idOf(place)];
        const proof = `${quote(id)} names ${quote(other)} as its base model, but no model of that name was seen: it is deleted, private, renamed, or was not crawled.`;
        return { kind: 'dangling-reference', id, other, proof };
      });
  },
};
