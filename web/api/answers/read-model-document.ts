import { toStubModel } from '../../../lineage/derive/to-stub-model.ts';
import { idAt } from '../../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { countAuthors } from '../../../lineage/reports/count-authors.ts';
import { foldId } from '../../../schema/model-id.ts';
import type { StoredModel } from '../../../schema/stored-rows.ts';
import type { ModelDocument } from '../../../schema/wire/model-document.ts';
import { toModelDocument } from '../../../schema/wire/to-model-document.ts';
import type { Store } from '../../../store/port.ts';
import type { ServedIndex } from '../served-index.ts';
import { toParentDocuments } from './to-parent-documents.ts';

/** One model in full: what follows from the graph comes from the index, what only the store keeps from its row. */
export async function readModelDocument(
  store: Store,
  served: ServedIndex,
  ordinal: number,
): Promise<ModelDocument> {
  const { index } = served;
  const { depth, generation, trainingDepth, childCount, descendantCount } = index.measures;
  const measures = {
    depth: toKnown(depth[ordinal] ?? -1),
    generation: generation[ordinal] ?? 0,
    trainingDepth: toKnown(trainingDepth[ordinal] ?? -1),
    childCount: childCount[ordinal] ?? 0,
    descendantCount: descendantCount[ordinal] ?? 0,
    authorCount: countAuthors(index, ordinal),
    families: listFamilies(index, ordinal),
  };
  const model = await readRow(store, index, ordinal);
  const [lookup = null] = model.state === 'live' ? [] : await store.lookups([model.id]);
  const parents = toParentDocuments(index, ordinal);
  return toModelDocument(model, measures, parents, listAliases(served, ordinal), lookup);
}

/** Stubs are numbered anew with every derivation, so a newer one may bear the key of an older. */
async function readRow(store: Store, index: LineageIndex, ordinal: number): Promise<StoredModel> {
  const key = index.nodes.keys[ordinal] ?? 0;
  const id = idAt(index.nodes.ids, ordinal);
  const [row] = await store.modelsByKey([key]);
  const isMeant = row !== undefined && (row.state !== 'stub' || foldId(row.id) === foldId(id));
  return isMeant ? row : toStubModel({ key, id });
}

const toKnown = (measure: number): number | null => (measure < 0 ? null : measure);

/** Aliases are few (hundreds to thousands), so looking through them is cheaper than a second table. */
function listAliases({ index, aliasSpellings }: ServedIndex, ordinal: number): readonly string[] {
  const aliases: string[] = [];
  for (const [folded, target] of index.aliases) {
    if (target === ordinal) aliases.push(aliasSpellings.get(folded) ?? folded);
  }
  return aliases.toSorted();
}

function listFamilies({ families }: LineageIndex, ordinal: number): readonly string[] {
  const members = families.members[ordinal] ?? 0;
  return families.keys.filter((_, bit) => ((members >>> bit) & 1) === 1);
}
