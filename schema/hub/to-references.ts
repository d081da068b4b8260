import { foldId, parseModelId } from '../model-id.ts';
import type { Reference } from '../reference.ts';
import type { AskedFields } from './asked-fields.ts';
import { toCardReferences } from './card-references.ts';
import { toLinkedReferences } from './linked-references.ts';
import { toTagReferences } from './tag-references.ts';
import type { JsonRecord } from './to-record.ts';

const NONE: readonly Reference[] = [];

/** All that a record says about its parents, as observed: linked, then tagged, then declared. O(tags + parents). */
export function toReferences(
  record: JsonRecord,
  tags: readonly unknown[],
  card: JsonRecord | null,
  asked: AskedFields,
): readonly Reference[] {
  const linked = asked.baseModels ? toLinkedReferences(record['baseModels']) : NONE;
  const tagged = asked.tags ? toTagReferences(tags, linked) : NONE;
  const declared = toCardReferences(card);
  if (linked.length + tagged.length + declared.length === 0) return NONE;
  return [...linked, ...tagged, ...declared];
}

/** Distinct well-formed parents besides the model itself. */
export function countParents(id: string, references: readonly Reference[]): number {
  if (references.length === 0) return 0;
  const parents = new Set<string>();
  for (const { target } of references) {
    const parent = parseModelId(target);
    if (parent !== null) parents.add(foldId(parent));
  }
  parents.delete(foldId(id));
  return parents.size;
}
