import type { Neo4jAddress } from '../../store/neo4j/parse-neo4j-address.ts';
import { parseStoreUri } from '../../store/parse-store-uri.ts';

export function toAddress(uri: string): Neo4jAddress {
  const address = parseStoreUri(uri);
  if (address.kind !== 'neo4j') throw new Error(`${uri} is no address of a Neo4j`);
  return address;
}

/** A remark of the server on one of our queries is a defect: deprecated, slow, or of a name that nothing has. */
export function failOnNotification(text: string, cypher: string): never {
  throw new Error(`The server remarks on a query: ${text}\n${cypher}`);
}
