import type { Store } from '../../store/port.ts';
import { deriveStore } from '../derive/derive-store.ts';

/** Fewer new models than this are not worth a pass. */
const LEAST_NEW = 20_000;

/**
 * Lets readers see the graph grow while a crawl writes: derives again whenever the crawl has grown threefold.
 * The passes together cost no more than about half of the one at its end.
 */
export function createOccasionalDeriver(
  store: Store,
  signal: AbortSignal,
): (models: number) => Promise<void> {
  let last = 0;
  return async (models) => {
    if (models - last < Math.max(LEAST_NEW, last * 2)) return;
    last = models;
    await deriveStore(store, signal);
  };
}
