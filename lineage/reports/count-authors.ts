import { toEvidenceCode } from '../../schema/evidence.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { walkDerivatives } from './walk-derivatives.ts';

/**
 * The distinct accounts that published the descendants of a node; models without an owner (`gpt2`) have none.
 * O(descendants and their edges), and one byte a node.
 */
export function countAuthors(index: LineageIndex, ordinal: number): number {
  const { codes } = index.nodes.owner;
  const authors = new Set<number>();
  walkDerivatives(index, [ordinal], toEvidenceCode('inferred'), (descendant) => {
    const author = codes[descendant] ?? 0;
    if (author !== 0) authors.add(author);
  });
  return authors.size;
}
