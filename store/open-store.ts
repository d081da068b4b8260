import { createMemoryStore } from './memory/create-memory-store.ts';
import { parseStoreUri } from './parse-store-uri.ts';
import type { Store } from './port.ts';
import { StoreError } from './store-error.ts';

export async function openStore(uri: string, mode: 'read' | 'write'): Promise<Store> {
  const address = parseStoreUri(uri);
  if (address.kind === 'memory') return createMemoryStore();
  throw new StoreError(`'file:' not yet ${mode}`);
}
