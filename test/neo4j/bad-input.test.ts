import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../store/open-store.ts';
import { StoreError } from '../../store/store-error.ts';
import { partOf, seen } from '../store/pictures.ts';
import { askServer } from './ask-server.ts';
import { findFreePort } from './find-free-port.ts';
import { sharedServer, startOwnServer, useEmptyDatabase } from './use-server.ts';

const MODES = ['read', 'write'] as const;

beforeEach(useEmptyDatabase);

/** Everything of a database that a store could have changed. */
const readAll = async (uri: string): Promise<unknown> => [
  await askServer(uri, 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.name'),
  await askServer(uri, 'SHOW CONSTRAINTS YIELD name'),
  await askServer(uri, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"),
];

async function expectSentence(opening: Promise<unknown>, sentence: string | RegExp): Promise<void> {
  await expect(opening).rejects.toThrow(StoreError);
  await expect(opening).rejects.toThrow(sentence);
}

describe('a database that cannot be used is refused in one sentence', () => {
  it('when it holds no store to read', async () => {
    const { uri } = sharedServer();
    await expectSentence(openStore(uri, 'read'), `There is no store at ${uri} yet: crawl or import first.`);
    expect(await readAll(uri)).toEqual([[], [], []]);
  });

  it.each(MODES)('when nothing listens there, within seconds (%s)', async (mode) => {
    const address = `neo4j://127.0.0.1:${await findFreePort()}`;
    const begun = performance.now();
    await expectSentence(
      openStore(address, mode),
      `${address} cannot be reached: check the address, and that a Neo4j server runs there.`,
    );
    expect(performance.now() - begun).toBeLessThan(15_000);
  });

  it.each(MODES)('when the server has no such database (%s)', async (mode) => {
    const uri = sharedServer().uri.replace(/neo4j$/, 'nothing-here');
    await expectSentence(openStore(uri, mode), "has no database 'nothing-here'");
  });

  it('when it holds data of others; then nothing is written, unless that is allowed', async () => {
    const { uri } = sharedServer();
    await askServer(
      uri,
      "UNWIND ['a', 'b'] AS name CREATE (:Film {name: name})-[:CITES]->(:Meta2 {name: name})",
    );
    const before = await readAll(uri);
    await expectSentence(
      openStore(uri, 'write'),
      `${uri} holds 4 nodes of another program, and nothing was written: choose an empty database, or add --into-nonempty.`,
    );
    expect(await readAll(uri)).toEqual(before);

    const store = await openStore(uri, 'write', { intoNonempty: true });
    await partOf(store, '2024-07-11', seen('a/x'));
    await store.close();
    expect(await askServer(uri, 'MATCH (:Film)-[c:CITES]->(:Meta2) RETURN count(c) AS count')).toEqual([
      { count: 2 },
    ]);
    for (const mode of MODES) {
      const again = await openStore(uri, mode);
      expect(await again.models(['A/X'])).toMatchObject([{ id: 'a/x' }]);
      await again.close();
    }
  });

  it('when another program uses our labels, allowed or not', async () => {
    const { uri } = sharedServer();
    await askServer(uri, "CREATE (:Model {name: 'T'})");
    const before = await readAll(uri);
    for (const intoNonempty of [false, true]) {
      await expectSentence(openStore(uri, 'write', { intoNonempty }), /uses the same labels \(Model, /);
    }
    expect(await readAll(uri)).toEqual(before);
  });

  it.each(MODES)('when a newer version of Stemma wrote it (%s)', async (mode) => {
    const { uri } = sharedServer();
    await askServer(
      uri,
      "CREATE (:Meta {name: 'stemma', schemaVersion: 99, dataVersion: 1, derivedVersion: 1, versionedSnapshot: ''})",
    );
    const before = await readAll(uri);
    await expectSentence(
      openStore(uri, mode),
      `${uri} was written by a newer version of Stemma (its graph is version 99, this one knows 1): update Stemma.`,
    );
    expect(await readAll(uri)).toEqual(before);
  });

  it('when the password is wrong, which no sentence repeats', async (context) => {
    const server = await startOwnServer(context, { password: 'right-password' });
    try {
      for (const [user, password] of [
        ['neo4j', 'wrong-password'],
        ['nobody', 'right-password'],
        ['neo4j', ''],
      ] as const) {
        vi.stubEnv('NEO4J_USER', user);
        vi.stubEnv('NEO4J_PASSWORD', password);
        const opening = openStore(server.uri, 'write');
        await expectSentence(
          opening,
          'did not accept the user and password: check NEO4J_USER and NEO4J_PASSWORD.',
        );
        await expect(opening).rejects.not.toThrow(/right-password|wrong-password/);
      }
      vi.stubEnv('NEO4J_USER', undefined);
      vi.stubEnv('NEO4J_PASSWORD', 'right-password');
      const store = await openStore(server.uri, 'write');
      expect(await store.status()).toMatchObject({ isEmpty: true });
      expect(store.uri).toBe(server.uri);
      await store.close();
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

it('a database in which nothing came in is left as it was', async () => {
  const { uri } = sharedServer();
  const store = await openStore(uri, 'write', { dropsUnused: true });
  await store.close();
  expect(await askServer(uri, 'MATCH (n) RETURN labels(n) AS labels')).toEqual([]);
  const other = await openStore(uri, 'write', { dropsUnused: true });
  await partOf(other, '2024-07-11', seen('a/x'));
  await other.close();
  const reader = await openStore(uri, 'read');
  expect(await reader.models(['a/x'])).toMatchObject([{ id: 'a/x' }]);
  await reader.close();
});
