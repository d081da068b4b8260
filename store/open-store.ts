import { openEmbeddedReader, openEmbeddedWriter } from './embedded/open-embedded-store.ts';
import { createMemoryStore } from './memory/create-memory-store.ts';
import { parseStoreUri } from './parse-store-uri.ts';
import type { Store } from './port.ts';

export interface OpenOptions {
  /** Of a writer: a file that was missing is missing again after closing, when nothing came in. */
  readonly dropsUnused?: boolean;
  /** Of a writer on Neo4j: take a database that holds data of others, and leave them alone. */
  readonly intoNonempty?: boolean;
}

/**
 * Opens the store at `file:PATH`, `neo4j://HOST:7687/DATABASE` or `memory:`. Writing makes what is missing; a store has
 * one writer at a time and any number of readers beside it. Close what you open.
 * Throws a `StoreError` with one sentence: an address that is none, a missing store to read, a second writer, a file
 * or database that is no store or one of a newer version, a folder that may not be written, a server that cannot be
 * reached or does not let us in.
 */
export async function openStore(
  uri: string,
  mode: 'read' | 'write',
  { dropsUnused = false, intoNonempty = false }: OpenOptions = {},
): Promise<Store> {
  const address = parseStoreUri(uri);
  if (address.kind === 'memory') return createMemoryStore();
  if (address.kind === 'neo4j') {
    // The driver takes longer to load than most commands take to answer.
    const { openNeo4jReader, openNeo4jWriter } = await import('./neo4j/open-neo4j-store.ts');
    return mode === 'read'
      ? openNeo4jReader(address)
      : openNeo4jWriter(address, { dropsUnused, intoNonempty });
  }
  return mode === 'read' ? openEmbeddedReader(address.path) : openEmbeddedWriter(address.path, dropsUnused);
}
