import { StoreError } from '../store-error.ts';

/** A database on a Neo4j server. */
export interface Neo4jAddress {
  readonly kind: 'neo4j';
  /** What the driver connects to: `neo4j+s://host:7687`. */
  readonly server: string;
  readonly database: string;
  /** The whole address as people write it, without anything secret: `neo4j+s://host:7687/graph`. */
  readonly uri: string;
}

/** As the server allows them. */
const DATABASE_NAME = /^[a-z][a-z0-9.-]{2,62}$/;

/**
 * `neo4j://HOST:7687/DATABASE`, also `bolt:` and with `+s` or `+ssc` for encryption. Without a database it is `neo4j`.
 * Throws a `StoreError` for a password in the address, options, and names that no database can have. No message
 * repeats a password.
 */
export function parseNeo4jAddress(scheme: string, uri: string): Neo4jAddress {
  const url = parseUrl(scheme, uri);
  if (url.username !== '' || url.password !== '') {
    throw new StoreError(
      `A '${scheme}:' address carries no user and no password: set NEO4J_USER and NEO4J_PASSWORD instead.`,
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw new StoreError(`'${uri}' has options: write '${scheme}://HOST:7687/DATABASE' alone.`);
  }
  const database = decodeURIComponent(url.pathname.slice(1)).toLowerCase() || 'neo4j';
  if (!DATABASE_NAME.test(database) || database === 'system') {
    throw new StoreError(
      `'${uri}' names no database that can hold a graph: write '${scheme}://HOST:7687/DATABASE'.`,
    );
  }
  const server = `${scheme}://${url.hostname}:${url.port || '7687'}`;
  return { kind: 'neo4j', server, database, uri: `${server}/${database}` };
}

function parseUrl(scheme: string, uri: string): URL {
  const url = URL.canParse(uri) ? new URL(uri) : null;
  if (url !== null && url.hostname !== '') return url;
  throw new StoreError(
    `This '${scheme}:' address names no server: write '${scheme}://HOST:7687/DATABASE', with user and password in NEO4J_USER and NEO4J_PASSWORD.`,
  );
}
