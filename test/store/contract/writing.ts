import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../schema/observation.ts';
import type { GetStore } from '../contract.ts';
import { collect, content, find, names, page, seen, start, states } from '../pictures.ts';

export function testWriting(get: GetStore): void {
  describe('writing', () => {
    it('starts empty', async () => {
      expect(await get().status()).toEqual({
        isEmpty: true,
        hasFinishedCrawl: false,
        dataVersion: 0,
        derivedVersion: 0,
        snapshot: null,
        isSimulated: false,
        rejected: 0,
        rejections: [],
        summary: null,
      });
      expect(await collect(get().scanModels())).toEqual([]);
    });

    it('keeps every field as it was observed', async () => {
      const fields = {
        hubId: '66a1b2c3d4e5f60718293a4b',
        license: ['apache-2.0', 'other'],
        licenseName: 'a name, with "quotes"',
        downloads30d: 0,
        downloadsAllTime: 4_000_000_000_000,
        likes: 7,
        createdAtMs: 1_721_872_067_001,
        lastModifiedMs: 1_721_872_068_000,
        task: 'text-generation',
        library: 'transformers',
        gate: 'manual',
        isDisabled: true,
        newVersion: 'a/x2',
        parameters: 9_007_199_254_740_991,
        inferredRelation: 'merge',
      } as const;
      const { crawlId } = await get().beginCrawl(start('2024-07-11'));
      await get().write(crawlId, page('1', seen('a/X-1.0', fields)));
      expect(await collect(get().scanModels())).toEqual([
        {
          key: expect.any(Number),
          id: 'a/X-1.0',
          state: 'live',
          firstSeen: '2024-07-11',
          lastSeen: '2024-07-11',
          goneSince: null,
          ...fields,
        },
      ]);
    });

    it('reads what was not observed as unknown', async () => {
      const { crawlId } = await get().beginCrawl(start('2024-07-11'));
      await get().write(crawlId, page('1', seen('gpt2')));
      expect(await find(get(), 'gpt2')).toMatchObject({
        hubId: null,
        license: [],
        downloads30d: null,
        createdAtMs: null,
        gate: null,
        isDisabled: null,
        inferredRelation: null,
      });
    });

    it('keeps labels that look like a list of labels', async () => {
      const { crawlId } = await get().beginCrawl(start('2024-07-11'));
      const labels = [['["mit"]'], ['a + b'], ['a', 'b'], ['']];
      const observations = labels.map((license, at) => seen(`a/${at}`, { license }));
      await get().write(crawlId, page('1', ...observations));
      const models = await collect(get().scanModels());
      expect(models.map(({ license }) => license)).toEqual(labels);
    });

    it('keeps any text', async () => {
      const text = fc.string({ unit: 'binary', maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 1 }), async (texts) => {
          const { crawlId } = await get().beginCrawl(start('2024-07-11', { isFresh: true }));
          const references = texts.map((target, position) => names('tag', position, target));
          const observation = { ...seen('a/x', { task: texts[0] ?? '', license: texts }), references };
          await get().write(crawlId, page('1', observation));
          expect(await find(get(), 'a/x')).toMatchObject({ task: texts[0], license: texts });
          expect(await collect(get().scanReferences())).toMatchObject(references);
          expect(await get().write(crawlId, page('2', observation))).toMatchObject({ unchanged: 1 });
        }),
        { seed: 1, numRuns: 20 },
      );
    });

    it('writes the same page twice as once', async () => {
      const { crawlId } = await get().beginCrawl(start('2024-07-11'));
      const both = page(
        '1',
        seen('a/x', { hubId: '66a1b2c3d4e5f60718293a4b', license: ['mit'], likes: 1 }, { tag: ['a/base'] }),
        seen('a/y', { likes: 2, isDisabled: false }),
      );
      expect(await get().write(crawlId, both)).toEqual({ inserted: 2, updated: 0, unchanged: 0 });
      const before = [await content(get()), await get().status()];
      expect(await get().write(crawlId, both)).toEqual({ inserted: 0, updated: 0, unchanged: 2 });
      expect([await content(get()), await get().status()]).toEqual(before);
    });

    it('counts what changed, and moves the data version only then', async () => {
      const { crawlId } = await get().beginCrawl(start('2024-07-11'));
      await get().write(crawlId, page('1', seen('a/x', { likes: 1 }), seen('a/y', { likes: 1 })));
      const { dataVersion } = await get().status();
      const result = await get().write(
        crawlId,
        page('2', seen('a/x', { likes: 2 }), seen('a/y', { likes: 1 }), seen('a/z', { likes: 1 })),
      );
      expect(result).toEqual({ inserted: 1, updated: 1, unchanged: 1 });
      expect((await get().status()).dataVersion).toBeGreaterThan(dataVersion);
    });

    it('takes one model that a page lists twice', async () => {
      const { crawlId } = await get().beginCrawl(start('2024-07-11'));
      const result = await get().write(
        crawlId,
        page('1', seen('a/x', { likes: 1 }), seen('A/x', { likes: 2 }), seen('a/x', { task: 'ner' })),
      );
      expect(result).toEqual({ inserted: 1, updated: 2, unchanged: 0 });
      expect(await collect(get().scanModels())).toMatchObject([{ id: 'a/x', likes: 2, task: 'ner' }]);
    });

    it('keeps the key of a model', async () => {
      const { crawlId } = await get().beginCrawl(start('2024-07-11'));
      await get().write(crawlId, page('1', seen('a/x')));
      const { key } = await find(get(), 'a/x');
      await get().write(crawlId, page('2', seen('a/w'), seen('a/x', { likes: 3 })));
      expect((await find(get(), 'a/x')).key).toBe(key);
    });

    it('writes a page and its checkpoint together or not at all', async () => {
      const { crawlId } = await get().beginCrawl(start('2024-07-11'));
      await get().write(crawlId, page('1', seen('a/x', { likes: 1 })));
      const torn: Observation = {
        get model(): Observation['model'] {
          throw new Error('the power went out');
        },
        references: [],
        observedSources: [],
      };
      const before = await get().status();
      const broken = page('2', seen('a/x', { likes: 2 }), seen('a/y'), torn);
      await expect(get().write(crawlId, broken)).rejects.toThrow('the power went out');
      expect(await states(get())).toEqual(['a/x live']);
      expect((await find(get(), 'a/x')).likes).toBe(1);
      expect(await get().status()).toEqual(before);
      expect((await get().beginCrawl(start('2024-07-11'))).checkpoint).toBe('1');

      const whole = page('2', seen('a/x', { likes: 2 }), seen('a/y'));
      expect(await get().write(crawlId, whole)).toEqual({ inserted: 1, updated: 1, unchanged: 0 });
    });

    it('takes a page without models', async () => {
      const { crawlId } = await get().beginCrawl(start('2024-07-11'));
      expect(await get().write(crawlId, page('1'))).toEqual({ inserted: 0, updated: 0, unchanged: 0 });
      expect((await get().beginCrawl(start('2024-07-11'))).checkpoint).toBe('1');
    });
  });
}
