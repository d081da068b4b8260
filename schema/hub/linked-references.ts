import type { Reference } from '../reference.ts';
import { toHubId } from './to-hub-id.ts';
import { toRecord } from './to-record.ts';
import { toReportedRelation } from './to-reported-relation.ts';

/**
 * The parents that the Hub links itself: `{ relation: 'merge', models: [{ _id, id }, ...] }`.
 * Absent, `null`, `{}`, `{ models: [] }` and elements without an id are the same: none.
 * One relation holds for all; a word that the Hub does not know reads as `unspecified`.
 */
export function toLinkedReferences(baseModels: unknown): readonly Reference[] {
  const link = toRecord(baseModels);
  const models = link?.['models'];
  if (!Array.isArray(models)) return [];
  const relation = toReportedRelation(link?.['relation']) ?? 'unspecified';
  const references: Reference[] = [];
  models.forEach((entry: unknown, position) => {
    const model = toRecord(entry);
    const target = model?.['id'];
    if (typeof target !== 'string' || target.trim() === '') return;
    references.push({
      source: 'baseModels',
      position,
      target: target.toWellFormed(),
      targetHubId: toHubId(model?.['_id']),
      relation,
      declaredRelation: null,
      evidence: 'hub',
    });
  });
  return references;
}
