import neo4j from 'neo4j-driver';
import type { AuthToken } from 'neo4j-driver';

/** Of `NEO4J_USER` (else `neo4j`) and `NEO4J_PASSWORD`; `undefined` without a password, for servers that ask for none. */
export function readCredentials(env: NodeJS.ProcessEnv): AuthToken | undefined {
  const password = env['NEO4J_PASSWORD'];
  if (password === undefined || password === '') return undefined;
  return neo4j.auth.basic(env['NEO4J_USER'] || 'neo4j', password);
}
