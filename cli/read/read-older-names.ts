import { foldId } from '../../schema/model-id.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import type { Store } from '../../store/port.ts';

/**
 * The older names that lead to a model, over any number of renames, sorted. A name that another model bears now
 * is not among them, nor is the model's own id in another case. O(aliases).
 */
export async function readOlderNames(store: Store, model: StoredModel): Promise<readonly string[]> {
  const before = new Map<string, string[]>();
  for (const { alias, id } of await store.aliases()) {
    const names = before.get(foldId(id));
    if (names === undefined) before.set(foldId(id), [alias]);
    else names.push(alias);
  }
  const names = new Map<string, string>();
  const waiting = [foldId(model.id)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const name of before.get(id) ?? []) {
      const folded = foldId(name);
      if (folded === foldId(model.id) || names.has(folded)) continue;
      names.set(folded, name);
      waiting.push(folded);
    }
  }
  const older = [...names.values()];
  const found = await store.models(older);
  return older.filter((_, i) => found[i]?.key === model.key).toSorted();
}
