import { authorWrittenRelation } from './author-written-relation.ts';
import { caseMismatch } from './case-mismatch.ts';
import { childOlderThanParent } from './child-older-than-parent.ts';
import { danglingReference } from './dangling-reference.ts';
import type { FindingRule } from './finding-rule.ts';
import { malformedReference } from './malformed-reference.ts';
import { relationAgainstEvidence } from './relation-against-evidence.ts';
import { selfReference } from './self-reference.ts';
import { severalDeclaredOneLinked } from './several-declared-one-linked.ts';

/** Every kind of problem that the references of one model show. */
export const FINDING_RULES: readonly FindingRule[] = [
  selfReference,
  malformedReference,
  danglingReference,
  caseMismatch,
  childOlderThanParent,
  severalDeclaredOneLinked,
  authorWrittenRelation,
  relationAgainstEvidence,
];
