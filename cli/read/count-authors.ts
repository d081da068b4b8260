import { toOwner } from '../../schema/model.ts';
import type { Store } from '../../store/port.ts';

/**
 * The distinct accounts that published the descendants of a node, from the store's derivations alone: a question a
 * generation, and one for all ids. Models without an owner (`gpt2`) have none.
 */
export async function countAuthors(store: Store, key: number): Promise<number> {
  const seen = new Set([key]);
  let generation: readonly number[] = [key];
  while (generation.length > 0) {
    const children = new Set((await store.neighbors(generation, 'children')).map(({ childKey }) => childKey));
    generation = [...children].filter((child) => !seen.has(child));
    for (const child of generation) seen.add(child);
  }
  seen.delete(key);
  const descendants = await store.modelsByKey([...seen]);
  return new Set(descendants.map(({ id }) => toOwner(id)).filter((owner) => owner !== null)).size;
}
