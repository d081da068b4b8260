import type { Measures } from '../../schema/derived-graph.ts';
import type { Store } from '../port.ts';

/** The measures of these rows of a store by key; nodes without measures are left out. */
export async function readMeasuresByKey(
  store: Store,
  rows: readonly { readonly key: number }[],
): Promise<ReadonlyMap<number, Measures>> {
  const measures = await store.measuresOf(rows.map(({ key }) => key));
  return new Map(measures.map((each) => [each.key, each]));
}
