import { describe, expect, it } from 'vitest';
import { parseRadarLine } from '../../../../crawler/import/radar/parse-radar-line.ts';
import type { Observation } from '../../../../schema/observation.ts';
import { radarLine } from './radar-line-for-test.ts';

function observe(fields: Readonly<Record<string, unknown>>): Observation {
  const parsed = parseRadarLine(radarLine(fields));
  if (parsed.kind !== 'observation') throw new Error(`The line was not taken: ${JSON.stringify(parsed)}`);
  return parsed.observation;
}

const parentsOf = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
  observe(fields).references.map(
    ({ source, target, relation, evidence }) => `${source} ${target} ${relation} ${evidence}`,
  );

describe('a radar line becomes a model', () => {
  it('with what the line says of it, and nothing about what it does not say', () => {
    expect(observe({})).toEqual({
      model: {
        id: 'lab/child',
        license: ['mit'],
        downloads30d: 40,
        likes: 3,
        createdAtMs: Date.UTC(2026, 1, 3, 4, 5, 6),
        lastModifiedMs: Date.UTC(2026, 1, 9, 4, 5, 6),
        task: 'text-generation',
        library: 'transformers',
        gate: 'open',
        parameters: 7_000_000_000,
        inferredRelation: null,
      },
      references: [],
      observedSources: ['tag', 'card'],
    });
  });

  it('without values where the line has null', () => {
    const empty = { license: null, tags: [], pipeline_tag: null, library: null, parameters: null };
    expect(observe(empty).model).toMatchObject({ license: [], task: null, library: null, parameters: null });
  });

  for (const createdAt of ['2026-02-03', '2026-02-03T00:00:00.000Z', null]) {
    it(`created ${createdAt}: the moment stays unknown, so that one repository stays one`, () => {
      expect(observe({ created_at: createdAt }).model).not.toHaveProperty('createdAtMs');
    });
  }

  it('with the name of a license that is tagged as other', () => {
    const { model } = observe({ license: 'lab-community', tags: ['license:other'] });
    expect(model).toMatchObject({ license: ['other'], licenseName: 'lab-community' });
  });

  it('with the license of the line where no tag has one', () => {
    expect(observe({ license: 'gemma', tags: [] }).model.license).toEqual(['gemma']);
  });
});

describe('parents of a radar line', () => {
  it('are linked where the Hub made the pair of tags, and declared by base_model', () => {
    const tags = ['base_model:lab/base', 'base_model:quantized:lab/base'];
    expect(parentsOf({ tags, base_model: 'lab/base' })).toEqual([
      'tag lab/base quantized tag',
      'card lab/base unspecified declared',
    ]);
  });

  it('are only declared by a relation tag without its twin', () => {
    expect(parentsOf({ tags: ['base_model:adapter:lab/base'] })).toEqual([
      'tag lab/base unspecified declared',
    ]);
  });

  for (const base_model of [null, '', ' ']) {
    it(`are none by ${JSON.stringify(base_model)}`, () => {
      expect(parentsOf({ base_model })).toEqual([]);
    });
  }

  it('are several where base_model joins them', () => {
    expect(parentsOf({ base_model: 'lab/one, lab/two' })).toEqual([
      'card lab/one unspecified declared',
      'card lab/two unspecified declared',
    ]);
  });
});

describe('a radar line is rejected', () => {
  it('when its model was removed, with the day', () => {
    const line = radarLine({ removed: true, removed_at: '2026-02-10T01:02:03.000Z' });
    expect(parseRadarLine(line)).toEqual({
      kind: 'rejected',
      rejected: {
        reason: 'It was removed from the Hub on 2026-02-10, the file says: it is no model of this snapshot.',
        subject: 'lab/child',
      },
    });
  });

  it('when its model was removed, nobody knows when', () => {
    expect(parseRadarLine(radarLine({ removed: true }))).toMatchObject({
      rejected: { reason: expect.stringContaining('removed from the Hub, the file says') },
    });
  });

  for (const line of [null, 5, 'text', [], {}, { id: 'lab/child', downloads: 5, tags: [] }]) {
    it(`when it is ${JSON.stringify(line)}`, () => {
      expect(parseRadarLine(line)).toMatchObject({
        kind: 'rejected',
        rejected: { reason: expect.stringContaining('no line of a radar file') },
      });
    });
  }

  for (const id of ['three/segments/here', 7, null]) {
    for (const removed of [true, false]) {
      it(`when its id is ${id}, ${removed ? 'removed' : 'there'}`, () => {
        expect(parseRadarLine(radarLine({ id, removed }))).toMatchObject({
          kind: 'rejected',
          rejected: { reason: expect.stringMatching(/has no id|is not a model id/) },
        });
      });
    }
  }
});
