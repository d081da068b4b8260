import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../schema/observation.ts';
import type { GetStore } from '../contract.ts';
import { deriveStore } from '../../../cli/derive/derive-store.ts';
import type { ModelState } from '../../../schema/model.ts';
import {
  collect,
  content,
  derived,
  find,
  names,
  passOver,
  seen,
  states,
  toHubId,
  write,
} from '../pictures.ts';

const manyModels = (): readonly Observation[] => Array.from({ length: 2500 }, (_, at) => seen(`m/${at}`));

export function testReading(get: GetStore): void {
  describe('reading', () => {
    it('finds models in the order asked, ignoring case', async () => {
      await write(get(), '2024-07-01', seen('a/X'), seen('gpt2'));
      const found = await get().models(['GPT2', 'nope', 'A/x', 'gpt2']);
      expect(found.map((model) => model?.id ?? null)).toEqual(['gpt2', null, 'a/X', 'gpt2']);
      expect(await get().models([])).toEqual([]);
    });

    it('finds models by key in the order asked', async () => {
      await write(get(), '2024-07-01', seen('a/x'), seen('a/y'));
      const [x, y] = [await find(get(), 'a/x'), await find(get(), 'a/y')];
      const found = await get().modelsByKey([y.key, 12345, x.key]);
      expect(found).toEqual([y, x]);
    });

    it('searches by a part of the id: exact id, exact name, then most downloads', async () => {
      await write(
        get(),
        '2024-07-01',
        seen('a/bert-base', { downloads30d: 5 }),
        seen('b/BERT', { downloads30d: 1 }),
        seen('c/tiny-bert', { downloads30d: 900 }),
        seen('bert'),
        seen('d/gpt', { downloads30d: 9000 }),
        seen('a/bert-100%_x'),
      );
      const ids = async (text: string, limit = 10): Promise<readonly string[]> =>
        (await get().search(text, limit)).map(({ id }) => id);
      expect(await ids('Bert')).toEqual(['bert', 'b/BERT', 'c/tiny-bert', 'a/bert-base', 'a/bert-100%_x']);
      expect(await ids('bert', 2)).toEqual(['bert', 'b/BERT']);
      expect(await ids('B/bert')).toEqual(['b/BERT']);
      expect(await ids('100%_')).toEqual(['a/bert-100%_x']);
      expect(await ids('%')).toEqual(['a/bert-100%_x']);
      expect(await ids("o'brien")).toEqual([]);
      expect(await ids('  ')).toEqual([]);
      expect(await ids('bert', 0)).toEqual([]);
    });

    it('searches stubs as well', async () => {
      await write(get(), '2024-07-01', seen('a/x'));
      const { key } = await find(get(), 'a/x');
      const { dataVersion } = await get().status();
      await get().writeDerived(derived(dataVersion, { stubs: [{ key: key + 1, id: 'distil/stub' }] }));
      expect(await get().search('STUB', 5)).toMatchObject([{ id: 'distil/stub', state: 'stub' }]);
    });

    it('streams everything in the order of keys, in chunks', async () => {
      const count = 2500;
      const observations = Array.from({ length: count }, (_, at) => ({
        ...seen(`a/${at}`, { likes: at }),
        references: [names('tag', 0, `b/${at}`), names('tag', 1, `c/${at}`)],
      }));
      await write(get(), '2024-07-01', ...observations);
      let chunks = 0;
      const models = [];
      for await (const chunk of get().scanModels()) {
        chunks++;
        models.push(...chunk);
      }
      expect(chunks).toBeGreaterThan(1);
      expect(models.map(({ likes }) => likes)).toEqual(observations.map((_, at) => at));
      expect(models.map(({ key }) => key)).toEqual(models.map(({ key }) => key).toSorted((a, b) => a - b));
      const references = await collect(get().scanReferences());
      expect(references.map(({ target }) => target)).toEqual(
        observations.flatMap((_, at) => [`b/${at}`, `c/${at}`]),
      );
      const keys = models.map(({ key }) => key);
      const derivations = keys.slice(1).map((childKey) => ({
        childKey,
        parentKey: keys[0] ?? 0,
        position: 0,
        relation: 'finetune' as const,
        evidence: 'tag' as const,
        declaredRelation: null,
      }));
      await get().writeDerived(derived((await get().status()).dataVersion, { derivations }));
      expect(await collect(get().scanDerivations())).toEqual(derivations);
      expect(await get().neighbors(keys.slice(0, 1), 'children')).toEqual(derivations);
      expect(await get().neighbors(keys, 'parents')).toEqual(derivations);
      expect(await get().modelsByKey(keys.toReversed())).toEqual(models.toReversed());
    });

    it('streams the models of some states only', async () => {
      await passOver(get(), '2024-07-01', seen('a/x'), seen('a/y'), seen('a/z'), ...manyModels());
      await passOver(get(), '2024-07-02', seen('a/x'), seen('a/z'), ...manyModels());
      const { key } = await find(get(), 'a/z');
      const stubs = [{ key: key + 5000, id: 'distil/stub' }];
      await get().writeDerived(derived((await get().status()).dataVersion, { stubs }));
      const idsOf = async (...asked: readonly ModelState[]): Promise<readonly string[]> =>
        (await collect(get().scanModels(asked))).map(({ id }) => id);
      expect(await idsOf('gone')).toEqual(['a/y']);
      expect(await idsOf('stub', 'gone')).toEqual(['a/y', 'distil/stub']);
      expect(await idsOf('live')).toHaveLength(2502);
      expect(await idsOf()).toEqual([]);
    });

    it('finds nothing damaged in a sound store', async () => {
      expect(await get().findDamage()).toEqual([]);
      await passOver(get(), '2024-07-01', seen('a/x'), seen('a/y', {}, { tag: ['a/x', 'lost/one'] }));
      await passOver(get(), '2024-07-02', seen('a/y'));
      await deriveStore(get());
      expect(await get().findDamage()).toEqual([]);
    });

    it('answers the same after it settled', async () => {
      await write(get(), '2024-07-01', seen('a/x', { hubId: toHubId('2024-05-01T10:00:00Z') }), seen('a/y'));
      const before = await content(get());
      await get().settle();
      await get().settle();
      expect(await content(get())).toEqual(before);
      await write(get(), '2024-07-02', seen('a/X2', { hubId: toHubId('2024-05-01T10:00:00Z') }), seen('A/Y'));
      expect(await states(get())).toEqual(['a/X2 live', 'A/Y live']);
    });

    it('can stop a stream early and write during one', async () => {
      await write(get(), '2024-07-01', ...Array.from({ length: 2500 }, (_, at) => seen(`a/${at}`)));
      for await (const chunk of get().scanModels()) {
        expect(chunk.length).toBeGreaterThan(0);
        await write(get(), '2024-07-01', seen('z/new'));
        break;
      }
      expect(await find(get(), 'z/new')).toMatchObject({ state: 'live' });
      expect(await collect(get().scanModels())).toHaveLength(2501);
    });
  });
}
