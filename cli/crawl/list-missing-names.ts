import type { MissingName } from '../../crawler/look-up/choose-names.ts';
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
    const measures = await store.measuresOf(absent.map(({ key }) => key));
    const childCounts = new Map(measures.map(({ key, childCount }) => [key, childCount]));
    for (const { key, id, hubId } of absent) {
      const references = childCounts.get(key) ?? 0;
      if (references > 0) missing.push({ name: id, references, hubId });
    }
  }
  return missing;
}
