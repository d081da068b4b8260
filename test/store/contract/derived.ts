import { describe, expect, it } from 'vitest';
import type { Measures } from '../../../schema/derived-graph.ts';
import type { Derivation } from '../../../schema/derivation.ts';
import type { Finding } from '../../../schema/finding.ts';
import type { Store } from '../../../store/port.ts';
import type { GetStore } from '../contract.ts';
import { collect, derived, find, seen, states, toHubId, write } from '../pictures.ts';

const edge = (childKey: number, parentKey: number, more: Partial<Derivation> = {}): Derivation => ({
  childKey,
  parentKey,
  position: 0,
  relation: 'unspecified',
  evidence: 'tag',
  declaredRelation: null,
  ...more,
});

const measures = (key: number, more: Partial<Measures> = {}): Measures => ({
  key,
  depth: 1,
  generation: 2,
  trainingDepth: 0,
  childCount: 3,
  descendantCount: 4,
  families: [],
  ...more,
});

const loop: Finding = {
  kind: 'cycle',
  id: 'a/x',
  other: 'a/y',
  proof: 'a/x and a/y derive from each other.',
};

/** Models `a/x a/y a/z` with their keys, and the version to derive from. */
async function prepare(store: Store): Promise<{ x: number; y: number; z: number; dataVersion: number }> {
  await write(store, '2024-07-01', seen('a/x'), seen('a/y'), seen('a/z'));
  const [x, y, z] = [await find(store, 'a/x'), await find(store, 'a/y'), await find(store, 'a/z')];
  return { x: x.key, y: y.key, z: z.key, dataVersion: (await store.status()).dataVersion };
}

export function testDerived(get: GetStore): void {
  describe('derived values', () => {
    it('keeps them with the version that they belong to', async () => {
      const { x, y, z, dataVersion } = await prepare(get());
      const derivations = [
        edge(x, z, { relation: 'quantized', evidence: 'hub', declaredRelation: 'merge' }),
        edge(y, z, { position: 0, evidence: 'declared' }),
        edge(y, x, { position: 1, relation: 'merge', evidence: 'inferred' }),
      ];
      const all = [
        measures(x, { families: ['qwen', 'meta'] }),
        measures(z, { depth: null, trainingDepth: null }),
      ];
      await get().writeDerived(
        derived(dataVersion, { derivations, measures: all, findings: [loop], summary: '{"models":3}' }),
      );
      expect(await collect(get().scanDerivations())).toEqual(derivations);
      expect(await get().measuresOf([z, y, x])).toEqual([all[1], all[0]]);
      expect(await get().findings({})).toEqual([loop]);
      expect(await get().status()).toMatchObject({
        dataVersion,
        derivedVersion: dataVersion,
        summary: '{"models":3}',
      });
    });

    it('walks from children to parents and back', async () => {
      const { x, y, z, dataVersion } = await prepare(get());
      const derivations = [edge(x, z), edge(y, z), edge(y, x, { position: 1 })];
      await get().writeDerived(derived(dataVersion, { derivations }));
      expect(await get().neighbors([y], 'parents')).toEqual([edge(y, z), edge(y, x, { position: 1 })]);
      expect(await get().neighbors([z], 'children')).toEqual([edge(x, z), edge(y, z)]);
      expect(await get().neighbors([z, x, z], 'children')).toEqual([
        edge(y, x, { position: 1 }),
        edge(x, z),
        edge(y, z),
      ]);
      expect(await get().neighbors([z, 9999], 'parents')).toEqual([]);
      expect(await get().neighbors([], 'children')).toEqual([]);
    });

    it('replaces all of them', async () => {
      const { x, y, z, dataVersion } = await prepare(get());
      await get().writeDerived(
        derived(dataVersion, {
          derivations: [edge(x, z), edge(y, z)],
          measures: [measures(x), measures(z)],
          findings: [loop],
        }),
      );
      await get().writeDerived(
        derived(dataVersion, {
          derivations: [edge(x, y), edge(y, z, { relation: 'adapter' })],
          measures: [measures(x, { descendantCount: 99 }), measures(y)],
        }),
      );
      expect(await collect(get().scanDerivations())).toEqual([
        edge(x, y),
        edge(y, z, { relation: 'adapter' }),
      ]);
      expect(await get().measuresOf([x, y, z])).toEqual([measures(x, { descendantCount: 99 }), measures(y)]);
      expect(await get().findings({})).toEqual([]);
    });

    it('inserts, keeps, respells and drops stubs by their keys', async () => {
      const { z, dataVersion } = await prepare(get());
      const stubs = [
        { key: z + 1, id: 'b/1' },
        { key: z + 2, id: 'b/2' },
        { key: z + 3, id: 'b/3' },
      ];
      await get().writeDerived(derived(dataVersion, { stubs }));
      expect((await states(get())).slice(3)).toEqual(['b/1 stub', 'b/2 stub', 'b/3 stub']);
      await get().writeDerived(
        derived(dataVersion, {
          stubs: [
            { key: z + 2, id: 'B/2' },
            { key: z + 3, id: 'b/3' },
            { key: z + 4, id: 'b/1' },
          ],
        }),
      );
      expect((await states(get())).slice(3)).toEqual(['B/2 stub', 'b/3 stub', 'b/1 stub']);
      expect(await find(get(), 'b/1')).toMatchObject({ key: z + 4 });
      await write(get(), '2024-07-02', seen('c/new'));
      expect((await find(get(), 'c/new')).key).toBeGreaterThan(z + 4);
    });

    it('goes stale with the next change', async () => {
      const { dataVersion } = await prepare(get());
      await get().writeDerived(derived(dataVersion));
      await write(get(), '2024-07-02', seen('a/new'));
      const status = await get().status();
      expect(status.derivedVersion).toBe(dataVersion);
      expect(status.dataVersion).toBeGreaterThan(dataVersion);
    });

    it('refuses values of another version and keeps those it has', async () => {
      const { x, z, dataVersion } = await prepare(get());
      await get().writeDerived(derived(dataVersion, { derivations: [edge(x, z)] }));
      await write(get(), '2024-07-02', seen('a/new'));
      await expect(get().writeDerived(derived(dataVersion))).rejects.toThrow(/derive again/);
      expect(await collect(get().scanDerivations())).toEqual([edge(x, z)]);
    });

    it('changes nothing when a part of them cannot be written', async () => {
      const { x, z, dataVersion } = await prepare(get());
      await get().writeDerived(derived(dataVersion, { derivations: [edge(x, z)], findings: [loop] }));
      const torn = {
        ...derived(dataVersion, { summary: '{"torn":true}' }),
        get measures(): readonly Measures[] {
          throw new Error('the power went out');
        },
      };
      await expect(get().writeDerived(torn)).rejects.toThrow('the power went out');
      expect(await collect(get().scanDerivations())).toEqual([edge(x, z)]);
      expect(await get().findings({})).toEqual([loop]);
      expect((await get().status()).summary).toBe('{}');
    });

    it('lists findings by kind, up to a limit, its own last', async () => {
      await write(get(), '2024-07-01', seen('a/r', { hubId: toHubId('2024-01-01T00:00:00Z') }));
      await write(get(), '2024-07-02', seen('a/r', { hubId: toHubId('2024-02-01T00:00:00Z') }));
      const { dataVersion } = await get().status();
      const other: Finding = { kind: 'case-mismatch', id: 'a/y', other: null, proof: 'A/y' };
      await get().writeDerived(derived(dataVersion, { findings: [loop, other] }));
      const kinds = async (filter: Parameters<Store['findings']>[0]): Promise<readonly string[]> =>
        (await get().findings(filter)).map(({ kind }) => kind);
      expect(await kinds({})).toEqual(['cycle', 'case-mismatch', 'recreated-repository']);
      expect(await kinds({ kind: 'case-mismatch' })).toEqual(['case-mismatch']);
      expect(await kinds({ kind: 'recreated-repository', limit: 5 })).toEqual(['recreated-repository']);
      expect(await kinds({ limit: 2 })).toEqual(['cycle', 'case-mismatch']);
      expect(await kinds({ limit: 3 })).toHaveLength(3);
    });
  });
}
