import type { Command as Commander } from 'commander';
import type { WalkFilter } from '../../lineage/walks/walk-filter.ts';
import { EVIDENCE } from '../../schema/evidence.ts';
import { RELATIONS } from '../../schema/relation.ts';
import { readCount, readWords } from '../options.ts';

/** The flags of `ancestors` and `descendants`. */
export const configureWalk = (command: Commander): Commander =>
  command
    .option('--depth <n>', 'at most N derivations away')
    .option('--relation <list>', `only along these relations: ${RELATIONS.join(',')}`)
    .option('--evidence <list>', `only along derivations with this evidence: ${EVIDENCE.join(',')}`)
    .option('--limit <n>', 'at most N lines');

export function toWalkFilter(options: Readonly<Record<string, unknown>>): WalkFilter {
  const maxDepth = readCount(options, 'depth', 1);
  const relations = readWords(options, 'relation', RELATIONS);
  const evidence = readWords(options, 'evidence', EVIDENCE);
  return {
    ...(maxDepth === null ? {} : { maxDepth }),
    ...(relations.length === 0 ? {} : { relations: new Set(relations) }),
    ...(evidence.length === 0 ? {} : { evidence: new Set(evidence) }),
  };
}
