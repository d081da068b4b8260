import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observe, toLine } from './observe.ts';

const lines = (record: Readonly<Record<string, unknown>>, asked: readonly string[] = []): readonly string[] =>
  observe({ id: 'birch/chat', ...record }, asked).references.map(toLine);

describe('parents that the Hub links', () => {
  it('come with one relation and their identities', () => {
    const models = [
      { _id: '621ffdc036468d709f174338', id: 'alder/base' },
      { _id: 'broken', id: 'cedar/base' },
    ];
    const { references } = observe({ id: 'birch/blend', baseModels: { relation: 'merge', models } });
    expect(references).toEqual([
      {
        source: 'baseModels',
        position: 0,
        target: 'alder/base',
        targetHubId: '621ffdc036468d709f174338',
        relation: 'merge',
        declaredRelation: null,
        evidence: 'hub',
      },
      expect.objectContaining({ position: 1, target: 'cedar/base', targetHubId: null }),
    ]);
  });

  it.each([
    undefined,
    null,
    {},
    { models: [] },
    { models: null },
    { models: [{}, null, { _id: 'x' }, { id: ' ' }] },
    [],
    'x',
  ])('are none in %j, and were looked at', (baseModels) => {
    const { references, observedSources } = observe({ id: 'birch/chat', baseModels });
    expect([references, observedSources]).toEqual([[], ['baseModels']]);
  });

  it('read an unknown relation as not stated', () => {
    const models = [{ id: 'alder/base' }];
    expect(lines({ baseModels: { relation: 'distilled', models } })).toEqual([
      'baseModels alder/base hub unspecified',
    ]);
    expect(lines({ baseModels: { models } })).toEqual(['baseModels alder/base hub unspecified']);
  });
});

describe('parents in tags', () => {
  it('a relation tag with its plain twin is the Hub’s', () => {
    expect(lines({ tags: ['base_model:alder/base', 'base_model:adapter:alder/base'] })).toEqual([
      'tag alder/base tag adapter',
    ]);
  });

  it('a plain tag alone is the Hub’s, from before relations', () => {
    expect(lines({ tags: ['en', 'base_model:alder/base', 'base_model:cedar/base'] })).toEqual([
      'tag alder/base tag unspecified',
      'tag cedar/base tag unspecified',
    ]);
  });

  it('a relation tag without its twin was written by an author', () => {
    const tags = [
      'base_model:adapter:/cache/alder--base',
      'base_model:alder/base',
      'base_model:adapter:alder/base',
    ];
    expect(lines({ tags })).toEqual([
      'tag /cache/alder--base declared unspecified wrote adapter',
      'tag alder/base tag adapter',
    ]);
  });

  it('so it was beside linked parents', () => {
    const baseModels = { relation: 'finetune', models: [{ id: 'alder/base' }] };
    expect(lines({ baseModels, tags: ['base_model:adapter:alder/base'] })).toEqual([
      'baseModels alder/base hub finetune',
      'tag alder/base declared unspecified wrote adapter',
    ]);
  });

  it('a plain tag alone beside linked parents, or beside pairs, was written by an author', () => {
    const baseModels = { relation: 'finetune', models: [{ id: 'alder/base' }] };
    expect(lines({ baseModels, tags: ['base_model:Alder/Base', 'base_model:cedar/base'] })).toEqual([
      'baseModels alder/base hub finetune',
      'tag Alder/Base tag unspecified',
      'tag cedar/base declared unspecified',
    ]);
    expect(
      lines({ tags: ['base_model:cedar/base', 'base_model:alder/base', 'base_model:merge:alder/base'] }),
    ).toEqual(['tag cedar/base declared unspecified', 'tag alder/base tag merge']);
  });

  it('of two relation tags for one parent, the neighbor of the plain one is the Hub’s', () => {
    const tags = ['base_model:adapter:alder/base', 'base_model:alder/base', 'base_model:finetune:alder/base'];
    const sorted = [
      'base_model:alder/base',
      'base_model:finetune:alder/base',
      'base_model:adapter:alder/base',
    ];
    expect(lines({ tags })).toEqual(['tag alder/base tag finetune wrote adapter']);
    expect(lines({ tags: sorted })).toEqual(['tag alder/base tag finetune wrote adapter']);
  });

  it('blanks and case do not make two of one parent', () => {
    expect(
      lines({ tags: ['base_model: alder/base', 'base_model:alder/base', 'base_model:Alder/base'] }),
    ).toEqual(['tag  alder/base tag unspecified']);
  });

  it('a colon of a Windows path is no relation', () => {
    expect(lines({ tags: [String.raw`base_model:C:\models\base`] })).toEqual([
      String.raw`tag C:\models\base tag unspecified`,
    ]);
  });

  it('other tags and other types say nothing', () => {
    expect(
      lines({ tags: ['base_model', 'basemodel:a/b', 7, null, ['base_model:a/b'], 'dataset:a/b'] }),
    ).toEqual([]);
    expect(lines({ tags: 'base_model:alder/base' })).toEqual([]);
  });
});

describe('parents on the card', () => {
  it.each([
    ['alder/base', ['card alder/base declared unspecified']],
    [
      ['alder/base', 'cedar/base'],
      ['card alder/base declared unspecified', 'card cedar/base declared unspecified'],
    ],
    ['https://huggingface.co/alder/base', ['card https://huggingface.co/alder/base declared unspecified']],
    [
      'alder/base, cedar/base',
      ['card alder/base declared unspecified', 'card cedar/base declared unspecified'],
    ],
    ['none, trained from scratch', ['card none, trained from scratch declared unspecified']],
    [['alder/base', 'alder/base'], ['card alder/base declared unspecified']],
    ['', ['card  declared unspecified']],
    [null, []],
    [[], []],
    [7, ['card 7 (a number) declared unspecified']],
    [false, ['card false (a boolean) declared unspecified']],
    [{ name: 'alder/base', revision: 'main' }, ['card { name, revision } (an object) declared unspecified']],
    [
      [null, 'cedar/base', 7, ['alder/base']],
      [
        'card cedar/base declared unspecified',
        'card 7 (a number) declared unspecified',
        'card [1] (a list) declared unspecified',
      ],
    ],
  ])('%j', (base_model, expected) => expect(lines({ cardData: { base_model } })).toEqual(expected));

  it('carry what the author says of the relation', () => {
    const cardData = { base_model: 'alder/base', base_model_relation: 'merge' };
    expect(lines({ cardData })).toEqual(['card alder/base declared unspecified wrote merge']);
    expect(lines({ cardData: { ...cardData, base_model_relation: 'friend' } })).toEqual([
      'card alder/base declared unspecified',
    ]);
  });
});

describe('a record with 4,000 tags', () => {
  const tags = Array.from({ length: 4_000 }, (_, i) => `base_model:merge:owner-${i}/model`);

  it('keeps every parent', () => {
    const twins = tags.map((tag) => tag.replace('merge:', ''));
    expect(lines({ tags: [...tags, ...twins] })).toHaveLength(4_000);
  });

  it('is read in time that grows with its tags, not with their square', () => {
    const many = Array.from({ length: 60_000 }, (_, i) => [`base_model:o/m${i}`, `license:l${i}`]).flat();
    const start = performance.now();
    const { references, model } = observe({ id: 'birch/chat', tags: many });
    expect([references.length, model.license?.length]).toEqual([60_000, 60_000]);
    // Comparing every pair would take minutes.
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('laws', () => {
  const junk = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('alder/base', 'base_model:alder/base', 'base_model:merge:alder/base', 'license:mit'),
  );
  const record = fc.record(
    {
      _id: junk,
      tags: fc.oneof(junk, fc.array(junk)),
      baseModels: fc.oneof(
        junk,
        fc.record({ relation: junk, models: fc.array(fc.record({ _id: junk, id: junk })) }),
      ),
      cardData: fc.oneof(junk, fc.record({ base_model: fc.oneof(junk, fc.array(junk)), license: junk })),
      createdAt: junk,
      downloads: junk,
      safetensors: junk,
    },
    { requiredKeys: [] },
  );

  it('no content of a field makes a record fail, and every reference is complete', () => {
    fc.assert(
      fc.property(record, (fields) => {
        const { references, observedSources } = observe({ id: 'birch/chat', ...fields });
        const places = references.map(({ source, position }) => `${source} ${position}`);
        expect(new Set(places).size).toBe(places.length);
        for (const reference of references) {
          expect(observedSources).toContain(reference.source);
          expect(reference.evidence === 'hub').toBe(reference.source === 'baseModels');
          expect(reference.declaredRelation).not.toBe('unspecified');
        }
      }),
      { seed: 1, numRuns: 1_000 },
    );
  });
});
