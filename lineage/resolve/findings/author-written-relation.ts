import { TAG } from '../reference-table.ts';
import { quote } from './finding-rule.ts';
import type { FindingRule } from './finding-rule.ts';

/** A relation tag without the plain tag that the Hub writes beside it. Once a tag. */
export const authorWrittenRelation: FindingRule = {
  kind: 'author-written-relation',
  find({ row, mentions }, { idOf, targetOf }) {
    return mentions
      .filter((one) => one.source === TAG && one.evidence === 'declared' && one.declaredRelation !== null)
      .map((mention) => {
        const [id, other] = [idOf(row), targetOf(mention).text];
        const tag = `base_model:${mention.declaredRelation}:${other}`;
        const proof = `${quote(id)} carries the tag ${quote(tag)} without the plain tag that the Hub writes beside its own: an author or a training library wrote it.`;
        return { kind: 'author-written-relation', id, other, proof };
      });
  },
};
