import { parseNeo4jAddress } from './neo4j/parse-neo4j-address.ts';
import type { Neo4jAddress } from './neo4j/parse-neo4j-address.ts';
import { StoreError } from './store-error.ts';

export type StoreUri =
  | { readonly kind: 'memory' }
  | { readonly kind: 'file'; readonly path: string }
  | Neo4jAddress;

/** Two letters at least: `C:\models` is a path. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

/** `file:PATH`, `neo4j://HOST/DATABASE` or `memory:`. Throws a `StoreError` for anything else, without the user and password of an address. */
export function parseStoreUri(uri: string): StoreUri {
  const scheme = SCHEME.exec(uri)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    throw new StoreError(`'${uri}' is not a store address: write 'file:${uri || 'PATH'}', or 'memory:'.`);
  }
  const rest = uri.slice(scheme.length + 1);
  if (scheme === 'memory') {
    if (rest === '') return { kind: 'memory' };
    throw new StoreError(
      `'${uri}' is not a store address: the store in memory has no name, write 'memory:'.`,
    );
  }
  if (scheme === 'file') return { kind: 'file', path: parsePath(uri, rest) };
  if (/^(?:neo4j|bolt)(?:\+s|\+ssc)?$/.test(scheme)) return parseNeo4jAddress(scheme, uri);
  throw new StoreError(
    `There is no '${scheme}:' store: use 'file:PATH', 'neo4j://HOST:7687/DATABASE' or 'memory:'.`,
  );
}

/** `file:///home/x` and `file:/home/x` are one path. */
function parsePath(uri: string, rest: string): string {
  const path = rest.startsWith('///') ? rest.slice(2) : rest;
  if (path === '') throw new StoreError(`'${uri}' names no file: write 'file:PATH'.`);
  if (path.startsWith('//')) {
    throw new StoreError(`'${uri}' names a file on another machine: write 'file:PATH' with a local path.`);
  }
  if (path.includes('?')) {
    throw new StoreError(`'${uri}' has a '?' in its path: stores take no options, write 'file:PATH' alone.`);
  }
  return path;
}
