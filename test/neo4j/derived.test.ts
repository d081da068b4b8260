import { beforeEach, describe, expect, it } from 'vitest';
import type { DerivedGraph, Measures } from '../../schema/derived-graph.ts';
import type { Derivation } from '../../schema/derivation.ts';
import type { Finding } from '../../schema/finding.ts';
import { BEING_REPLACED } from '../../store/derived/being-replaced.ts';
import { openStore } from '../../store/open-store.ts';
import { collect, derived, find, partOf, seen } from '../store/pictures.ts';
import { askServer } from './ask-server.ts';
import { sharedServer, useEmptyDatabase } from './use-server.ts';

beforeEach(useEmptyDatabase);

const edge = (childKey: number, parentKey: number, position = 0): Derivation => ({
  childKey,
  parentKey,
  position,
  relation: 'finetune',
  evidence: 'hub',
  declaredRelation: null,
});

const measures = (key: number, depth: number): Measures => ({
  key,
  depth,
  generation: depth,
  trainingDepth: depth,
  childCount: 0,
  descendantCount: 0,
  families: ['qwen'],
});

const finding = (id: string): Finding => ({ kind: 'cycle', id, other: null, proof: id });

/** What one derivation of models with the keys 1 to 4 gives. */
const DERIVED: Partial<DerivedGraph> = {
  stubs: [
    { key: 5, id: 'lost/stub' },
    { key: 6, id: 'lost/other' },
  ],
  derivations: [edge(2, 1), edge(3, 1), edge(3, 2, 1), edge(4, 5)],
  measures: [measures(1, 0), measures(2, 1), measures(3, 1), measures(4, 1)],
  findings: [finding('a'), finding('b'), finding('c')],
  cardAliases: [
    { alias: 'old/a', id: 'a/1', source: 'card', seen: '2024-07-11' },
    { alias: 'old/b', id: 'a/1', source: 'card', seen: '2024-07-11' },
  ],
};

/** Marks that only what was neither removed nor made anew still carries. */
async function readMarks(uri: string): Promise<readonly unknown[]> {
  return askServer(
    uri,
    `MATCH (n) WHERE n.mark RETURN coalesce(n.alias, n.id) AS of UNION ALL
     MATCH (c)-[e:DERIVED_FROM]->(p) WHERE e.mark RETURN c.id + ' <- ' + p.id AS of`,
  ).then((rows) => rows.map(({ of }) => of));
}

describe('derived values in Neo4j', () => {
  it('are written where they differ, and nowhere else', async () => {
    const { uri } = sharedServer();
    const store = await openStore(uri, 'write');
    await partOf(store, '2024-07-11', ...[1, 2, 3, 4].map((at) => seen(`a/${at}`)));
    const { dataVersion } = await store.status();
    await store.writeDerived(derived(dataVersion, DERIVED));
    await askServer(uri, 'MATCH (n) WHERE n:Stub OR n:Alias SET n.mark = true');
    await askServer(uri, 'MATCH ()-[e:DERIVED_FROM]->() SET e.mark = true');

    const next: Partial<DerivedGraph> = {
      ...DERIVED,
      stubs: [
        { key: 5, id: 'lost/stub' },
        { key: 7, id: 'lost/new' },
      ],
      derivations: [edge(2, 1), edge(3, 2), edge(4, 5)],
      measures: [measures(1, 0), measures(3, 2), measures(4, 1)],
      findings: [finding('a'), finding('d')],
      cardAliases: [{ alias: 'old/a', id: 'a/1', source: 'card', seen: '2024-07-11' }],
    };
    await store.writeDerived(derived(dataVersion, next));
    expect(await readMarks(uri)).toEqual(
      expect.arrayContaining(['lost/stub', 'old/a', 'a/2 <- a/1', 'a/4 <- lost/stub']),
    );
    expect(await readMarks(uri)).toHaveLength(4);
    expect(await collect(store.scanDerivations())).toEqual(next.derivations);
    expect(await store.measuresOf([1, 2, 3, 4])).toEqual(next.measures);
    expect(await store.findings({})).toEqual(next.findings);
    expect((await store.aliases()).map(({ alias }) => alias)).toEqual(['old/a']);
    expect(await store.models(['lost/other', 'lost/new'])).toMatchObject([null, { key: 7, state: 'stub' }]);
    await store.close();
  });

  it('belong to no version while they are replaced, and after an interruption until they are whole', async () => {
    const { uri } = sharedServer();
    const store = await openStore(uri, 'write');
    await partOf(store, '2024-07-11', seen('a/1'), seen('a/2'));
    const { dataVersion } = await store.status();
    await store.writeDerived(derived(dataVersion, { summary: '{"old":true}' }));
    const reader = await openStore(uri, 'read');
    expect(await reader.status()).toMatchObject({ derivedVersion: dataVersion });

    const broken = derived(dataVersion, { derivations: [edge(1, 2), edge(2, 99)] });
    await expect(store.writeDerived(broken)).rejects.toThrow('1 derivations name models that are not there');
    expect(await reader.status()).toMatchObject({
      dataVersion,
      derivedVersion: BEING_REPLACED,
      summary: '{"old":true}',
    });
    expect(await collect(reader.scanDerivations())).toEqual([]);

    await store.writeDerived(derived(dataVersion, { derivations: [edge(1, 2)], summary: '{"new":true}' }));
    expect(await reader.status()).toMatchObject({ derivedVersion: dataVersion, summary: '{"new":true}' });
    expect(await find(reader, 'a/1')).toMatchObject({ key: 1 });
    await reader.close();
    await store.close();
  });
});
