import type { StoredModel } from '../../schema/stored-rows.ts';
import type { Store } from '../../store/port.ts';
import { UsageError } from '../usage-error.ts';

/** The models of these ids, in order; an unknown id is an error that names the nearest known ones. */
export async function findModels(store: Store, ids: readonly string[]): Promise<readonly StoredModel[]> {
  const models = await store.models(ids);
  const found: StoredModel[] = [];
  for (const [i, model] of models.entries()) {
    if (model === null) throw await createUnknownId(store, ids[i] ?? '');
    found.push(model);
  }
  return found;
}

async function createUnknownId(store: Store, id: string): Promise<UsageError> {
  const name = id.slice(id.lastIndexOf('/') + 1);
  const near = await store.search(name.length > 0 ? name : id, 3);
  const hint =
    near.length > 0
      ? `Did you mean ${near.map((model) => model.id).join(', ')}?`
      : 'No known id contains that name.';
  return new UsageError(`No model "${id}" in this store. ${hint}`);
}

/** `findModels` for one id. */
export async function findModel(store: Store, id: string): Promise<StoredModel> {
  const [model] = await findModels(store, [id]);
  if (model === undefined) throw await createUnknownId(store, id);
  return model;
}
