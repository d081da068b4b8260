import { expect, it } from 'vitest';
import { refuseOldServer } from '../../../store/neo4j/refuse-old-server.ts';

it.each(['Neo4j/5.26.30', 'Neo4j/5.27-aura', 'Neo4j/2025.01.0', 'Neo4j/2026.11.1-enterprise'])(
  'takes a server that calls itself %s',
  (agent) => {
    expect(() => refuseOldServer('neo4j://host/graph', agent)).not.toThrow();
  },
);

it.each(['Neo4j/5.25.1', 'Neo4j/4.4.38', 'Memgraph/5.26.0', ''])('refuses %j', (agent) => {
  expect(() => refuseOldServer('neo4j://host/graph', agent)).toThrow(
    `The server of neo4j://host/graph is ${agent}: Stemma needs Neo4j 5.26 or newer.`,
  );
});
