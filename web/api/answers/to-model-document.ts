import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { toModelRow } from '../../../lineage/rows/to-model-row.ts';
import { toOwner } from '../../../schema/model.ts';
import type { StoredModel } from '../../../schema/stored-rows.ts';
import type { ModelDocument } from '../../../schema/wire/model-document.ts';
import type { ServedIndex } from '../served-index.ts';
import { toParentDocuments } from './to-parent-documents.ts';

/**
 * One model in full: what follows from the graph comes from the index, what only the store keeps from its row.
 * A row that has vanished since the index was filled leaves those facts unknown.
 */
export function toModelDocument(
  served: ServedIndex,
  ordinal: number,
  stored: StoredModel | null,
): ModelDocument {
  const { index } = served;
  const row = toModelRow(index, ordinal);
  const { generation, trainingDepth } = index.measures;
  return {
    id: row.id,
    hubId: stored?.hubId ?? null,
    owner: toOwner(row.id),
    aliases: listAliases(served, ordinal),
    isStub: row.isStub,
    state: row.state,
    license: row.license,
    licenseName: stored?.licenseName ?? null,
    downloads30d: row.downloads30d,
    downloadsAllTime: stored?.downloadsAllTime ?? null,
    likes: row.likes,
    createdAt: toIso(stored?.createdAtMs ?? null) ?? row.createdAt,
    lastModified: toIso(stored?.lastModifiedMs ?? null),
    task: row.task,
    library: row.library,
    gate: stored?.gate ?? null,
    isDisabled: stored?.isDisabled ?? null,
    newVersion: stored?.newVersion ?? null,
    parameters: stored?.parameters ?? null,
    firstSeen: stored?.firstSeen ?? null,
    lastSeen: stored?.lastSeen ?? null,
    goneSince: stored?.goneSince ?? null,
    parents: toParentDocuments(index, ordinal),
    childCount: row.childCount,
    descendantCount: row.descendantCount,
    depth: row.depth,
    generation: generation[ordinal] ?? 0,
    trainingDepth: toKnown(trainingDepth[ordinal] ?? -1),
    families: listFamilies(index, ordinal),
    verdict: null,
  };
}

const toIso = (timeMs: number | null): string | null =>
  timeMs === null ? null : new Date(timeMs).toISOString();

const toKnown = (measure: number): number | null => (measure < 0 ? null : measure);

/** Aliases are few (hundreds to thousands), so looking through them is cheaper than a second table. */
function listAliases({ index, aliasSpellings }: ServedIndex, ordinal: number): readonly string[] {
  const aliases: string[] = [];
  for (const [folded, target] of index.aliases) {
    if (target === ordinal) aliases.push(aliasSpellings.get(folded) ?? folded);
  }
  return aliases.toSorted();
}

/** Keys of the families that a node belongs to. */
function listFamilies({ families }: LineageIndex, ordinal: number): readonly string[] {
  const members = families.members[ordinal] ?? 0;
  return families.keys.filter((_, bit) => ((members >>> bit) & 1) === 1);
}
