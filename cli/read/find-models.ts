import { suggestIds } from '../../lineage/search/suggest-ids.ts';
import { parseModelId } from '../../schema/model-id.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import type { Store } from '../../store/port.ts';
import { loadIndex } from './load-index.ts';
import { UsageError } from '../usage-error.ts';

const SUGGESTIONS = 3;

/** The models of these ids, in order; an unknown id is an error that names the nearest known ones. */
export async function findModels(store: Store, ids: readonly string[]): Promise<readonly StoredModel[]> {
  // A Hub address or blanks around an id are read as the id.
  const models = await store.models(ids.map((id) => parseModelId(id) ?? id));
  const found: StoredModel[] = [];
  for (const [i, model] of models.entries()) {
    if (model === null) throw await createUnknownId(store, ids[i] ?? '');
    found.push(model);
  }
  return found;
}

/** Reads the whole graph to find what was meant: only a mistake pays for it. */
async function createUnknownId(store: Store, id: string): Promise<UsageError> {
  const near = suggestIds(await loadIndex(store), id, SUGGESTIONS);
  const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'No known id comes near it.';
  return new UsageError(`No model "${id}" in this store. ${hint}`);
}

/** `findModels` for one id. */
export async function findModel(store: Store, id: string): Promise<StoredModel> {
  const [model] = await findModels(store, [id]);
  if (model === undefined) throw await createUnknownId(store, id);
  return model;
}
