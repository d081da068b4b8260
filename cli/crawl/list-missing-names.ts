import type { MissingName } from '../../crawler/look-up/choose-names.ts';
import { readMeasuresByKey } from '../../store/derived/read-measures-by-key.ts';
import type { Store } from '../../store/port.ts';

/**
 * Parents that models name and that are not there: stubs, and models that are gone, with the `_id` that these
 * bore.
 */
export async function listMissingNames(
  store: Store,
): Promise<readonly (MissingName & { readonly hubId: string | null })[]> {
  const missing: (MissingName & { readonly hubId: string | null })[] = [];
  for await (const absent of store.scanModels(['stub', 'gone'])) {
    const measures = await readMeasuresByKey(store, absent);
    for (const { key, id, hubId } of absent) {
      const references = measures.get(key)?.childCount ?? 0;
      if (references > 0) missing.push({ name: id, references, hubId });
    }
  }
  return missing;
}
