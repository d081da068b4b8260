import { EVIDENCE } from '../../schema/evidence.ts';
import { REFERENCE_SOURCES } from '../../schema/reference.ts';
import type { Reference } from '../../schema/reference.ts';
import { RELATIONS } from '../../schema/relation.ts';
import { toList, toNumber, toText, toTextOrNull, toWord, toWordOrNull } from './cells.ts';

const NONE: readonly Reference[] = [];

/**
 * References as one JSON text: a list of lists, source first: `[["tag",0,"a/base",null,"finetune",null,"tag"]]`;
 * `null` for none. A node cannot hold a list of lists.
 */
export const toReferencesText = (references: readonly Reference[]): string | null =>
  references.length === 0
    ? null
    : JSON.stringify(
        references.map(({ source, position, target, targetHubId, relation, declaredRelation, evidence }) => [
          source,
          position,
          target,
          targetHubId,
          relation,
          declaredRelation,
          evidence,
        ]),
      );

/** The inverse of `toReferencesText`. */
export function toReferences(cell: unknown): readonly Reference[] {
  const text = toTextOrNull(cell);
  if (text === null) return NONE;
  return toList(JSON.parse(text)).map((entry) => {
    const parts = toList(entry);
    return {
      source: toWord(REFERENCE_SOURCES, parts[0]),
      position: toNumber(parts[1]),
      target: toText(parts[2]),
      targetHubId: toTextOrNull(parts[3]),
      relation: toWord(RELATIONS, parts[4]),
      declaredRelation: toWordOrNull(RELATIONS, parts[5]),
      evidence: toWord(EVIDENCE, parts[6]),
    };
  });
}
