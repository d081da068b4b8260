import type { StoredModel } from '../../schema/stored-rows.ts';
import type { ModelDocument, ParentDocument } from '../../schema/wire/model-document.ts';
import { toModelDocument } from '../../schema/wire/to-model-document.ts';
import type { Store } from '../../store/port.ts';
import { countAuthors } from './count-authors.ts';
import { readOlderNames } from './read-older-names.ts';

/** One model with its parents and derived counts, from a few rows of the store. */
export async function readModelDocument(store: Store, model: StoredModel): Promise<ModelDocument> {
  const edges = (await store.neighbors([model.key], 'parents')).toSorted((a, b) => a.position - b.position);
  const rows = await store.modelsByKey(edges.map((edge) => edge.parentKey));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const parents = edges.flatMap((edge): ParentDocument[] => {
    const parent = byKey.get(edge.parentKey);
    if (parent === undefined) return [];
    const { relation, evidence, declaredRelation } = edge;
    const inferredRelation = relation === 'unspecified' ? model.inferredRelation : null;
    return [
      {
        id: parent.id,
        relation,
        evidence,
        inferredRelation,
        declaredRelation,
        isStub: parent.state === 'stub',
      },
    ];
  });
  const [measures] = await store.measuresOf([model.key]);
  const [lookup = null] = model.state === 'live' ? [] : await store.lookups([model.id]);
  const counted =
    measures === undefined ? null : { ...measures, authorCount: await countAuthors(store, model.key) };
  return toModelDocument(model, counted, parents, await readOlderNames(store, model), lookup);
}
