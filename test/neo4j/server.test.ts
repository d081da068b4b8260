import { existsSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { askServer, withServer } from './ask-server.ts';
import { emptyDatabase } from './empty-database.ts';
import { listListeners } from './list-listeners.ts';
import { readNeo4jVersion } from './resolve-jars.ts';
import { sharedServer, useEmptyDatabase } from './use-server.ts';

/** 127.0.0.1, alone and as an IPv6 address. */
const LOOPBACK = /^(?:0100007F|0000000000000000FFFF00000100007F):/;

beforeEach(useEmptyDatabase);

describe('the server of the tests', () => {
  it('is the Neo4j that the pom names, in its Community edition', async () => {
    const [row] = await askServer(
      sharedServer().uri,
      "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version, edition",
    );
    const [major, minor] = readNeo4jVersion().split('.');
    expect(row?.['version']).toMatch(new RegExp(`^${major}\\.${minor}\\.`));
  });

  it('listens on this machine only, on one port', async ({ skip }) => {
    const { pid, uri } = sharedServer();
    if (pid === null) return skip('NEO4J_URI names a server that was running before');
    if (!existsSync('/proc/self/net/tcp')) return skip('only Linux lists who listens where, in /proc');
    const port = Number(new URL(uri).port).toString(16).toUpperCase().padStart(4, '0');
    const listeners = await listListeners(pid);
    expect(listeners).toEqual([expect.stringMatching(LOOPBACK)]);
    expect(listeners[0]).toMatch(new RegExp(`:${port}$`));
  });
});

it('a database is emptied of nodes, relationships, constraints and indexes', async () => {
  const { uri } = sharedServer();
  await withServer(uri, async (ask) => {
    const count = async (): Promise<unknown> => [
      await ask('MATCH (n) RETURN count(n) AS nodes'),
      await ask('SHOW CONSTRAINTS YIELD name'),
      await ask("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"),
    ];
    await ask('CREATE CONSTRAINT `a model` FOR (m:Model) REQUIRE m.id IS UNIQUE');
    await ask('CREATE INDEX licenses FOR (m:Model) ON (m.license)');
    await ask('UNWIND range(1, 2500) AS i CREATE (:Model {id: i})-[:DERIVED_FROM]->(:Root)');
    expect(await count()).toEqual([
      [{ nodes: 5_000 }],
      [{ name: 'a model' }],
      [{ name: 'a model' }, { name: 'licenses' }],
    ]);
    await emptyDatabase(uri);
    expect(await count()).toEqual([[{ nodes: 0 }], [], []]);
  });
});
