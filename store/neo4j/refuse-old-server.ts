import { StoreError } from '../store-error.ts';

/** The oldest server that knows all of our Cypher; the versions after 5 are years: 2025.01. */
const LEAST = [5, 26] as const;

/** @param agent as servers call themselves: `Neo4j/5.26.30`, `Neo4j/2025.01.0`, `Neo4j/5.27-aura`. */
export function refuseOldServer(uri: string, agent: string): void {
  const [, major = '', minor = ''] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  const isEnough = Number(major) > LEAST[0] || (Number(major) === LEAST[0] && Number(minor) >= LEAST[1]);
  if (isEnough) return;
  throw new StoreError(`The server of ${uri} is ${agent}: Stemma needs Neo4j ${LEAST.join('.')} or newer.`);
}
