import { openStore } from '../../store/open-store.ts';
import type { Context } from '../command.ts';
import { toSimulatedStoreUri } from '../store-location.ts';

/**
 * The store to read: that of a dated snapshot when one was asked for; the one that was named, else the default one. Where that holds nothing yet and `start` has
 * filled the simulated one, that one, and the command says so.
 */
export async function chooseStore(context: Context): Promise<string> {
  if (context.snapshot !== null) {
    const { openDatedStore } = await import('../snapshots/open-dated-store.ts');
    return openDatedStore(context, context.snapshot.name, context.snapshot.dir);
  }
  if (context.isStoreGiven || (await holdsModels(context.storeUri))) return context.storeUri;
  const simulated = toSimulatedStoreUri();
  if (!(await holdsModels(simulated))) return context.storeUri;
  context.output.talk('Simulated data: the store of real data is empty, so this is the simulated Hub.');
  return simulated;
}

async function holdsModels(uri: string): Promise<boolean> {
  try {
    const store = await openStore(uri, 'read');
    return await store
      .status()
      .then((status) => status.snapshot !== null)
      .finally(() => store.close());
  } catch {
    // Missing or unreadable: opening it to read will say so.
    return false;
  }
}
