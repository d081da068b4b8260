import { StoreError } from '../store-error.ts';
import type { Neo4jAddress } from './parse-neo4j-address.ts';

type Sentence = (address: Neo4jAddress) => string;

const notAllowed: Sentence = ({ server, database }) =>
  `The user of NEO4J_USER may not do this in the database '${database}' of ${server}: ask for the right to read and write it.`;
const wrongPassword: Sentence = ({ server }) =>
  `${server} did not accept the user and password: check NEO4J_USER and NEO4J_PASSWORD.`;
const unreachable: Sentence = ({ server }) =>
  `${server} cannot be reached: check the address, and that a Neo4j server runs there.`;

/** A transaction that the server has no memory for. */
export const OUT_OF_MEMORY = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';

const SENTENCES: ReadonlyMap<string, Sentence> = new Map([
  ['Neo.ClientError.Security.Unauthorized', wrongPassword],
  ['Neo.ClientError.Security.TokenExpired', wrongPassword],
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    ({ server }) => `${server} has seen too many wrong passwords: wait a minute, and check NEO4J_PASSWORD.`,
  ],
  [
    'Neo.ClientError.Security.CredentialsExpired',
    ({ server }) =>
      `${server} wants its first password changed: do that with cypher-shell or in Neo4j Browser, then set NEO4J_PASSWORD.`,
  ],
  ['Neo.ClientError.Security.Forbidden', notAllowed],
  [
    'Neo.ClientError.Database.DatabaseNotFound',
    ({ server, database }) =>
      `${server} has no database '${database}': check the end of the address; 'neo4j' is there by default.`,
  ],
  [
    'Neo.TransientError.Database.DatabaseUnavailable',
    ({ server, database }) => `The database '${database}' of ${server} is stopped: start it, then try again.`,
  ],
  [
    OUT_OF_MEMORY,
    ({ server }) =>
      `${server} has too little memory for one step: raise dbms.memory.transaction.total.max or its heap.`,
  ],
  [
    'Neo.TransientError.Transaction.LockAcquisitionTimeout',
    ({ server, database }) =>
      `Another program holds rows of the database '${database}' of ${server}: close it and try again.`,
  ],
  ['ServiceUnavailable', unreachable],
  ['SessionExpired', unreachable],
]);

/** The code that the server or the driver gave an error; `''` for an error of another kind. */
export const toNeo4jCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** An error of the driver or the server as one sentence; any other error as it is. */
export function toStoreError(error: unknown, address: Neo4jAddress): unknown {
  if (error instanceof StoreError) return error;
  const sentence = SENTENCES.get(toNeo4jCode(error));
  return sentence === undefined ? error : new StoreError(sentence(address), { cause: error });
}
