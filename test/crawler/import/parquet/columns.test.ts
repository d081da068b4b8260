import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { importForTest } from '../import-for-test.ts';
import { observeColumns, writeColumns } from './columns-for-test.ts';

const ID = { name: 'id', data: ['lab/child'] };
const MOMENT = Date.UTC(2026, 0, 2, 3, 4, 5);
const leaf = { repetition_type: 'OPTIONAL' } as const;

/** A file of an `id` and one more column of 64-bit numbers that are moments. */
const observeMoment = (data: readonly (bigint | null)[], kind: object): ReturnType<typeof observeColumns> =>
  observeColumns(
    [ID, { name: 'createdAt', data: [...data] }],
    [
      { name: 'root', num_children: 2 },
      { name: 'id', type: 'BYTE_ARRAY', converted_type: 'UTF8', ...leaf },
      { name: 'createdAt', type: 'INT64', ...leaf, ...kind },
    ],
  );

describe('moments', () => {
  const micros = BigInt(MOMENT) * 1_000n;
  for (const [name, data, kind] of [
    ['milliseconds', BigInt(MOMENT), { converted_type: 'TIMESTAMP_MILLIS' }],
    ['microseconds', micros + 999n, { converted_type: 'TIMESTAMP_MICROS' }],
    [
      'nanoseconds',
      micros * 1_000n,
      { logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'NANOS' } },
    ],
    [
      'microseconds of no zone',
      micros,
      { logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' } },
    ],
  ] as const) {
    it(`are ${name}`, async () => {
      expect((await observeMoment([data], kind)).model.createdAtMs).toBe(MOMENT);
    });
  }

  for (const text of ['2026-01-02T03:04:05.000Z', '2026-01-02 03:04:05', '2026-01-02 04:04:05+01:00']) {
    it(`are texts: ${text}`, async () => {
      const { model } = await observeColumns([ID, { name: 'createdAt', data: [text] }]);
      expect(model.createdAtMs).toBe(MOMENT);
    });
  }

  it('are absent, or none', async () => {
    const kind = { converted_type: 'TIMESTAMP_MICROS' };
    expect((await observeMoment([null], kind)).model.createdAtMs).toBeNull();
    expect((await observeMoment([2n ** 62n], kind)).model.createdAtMs).toBeNull();
    expect(
      (await observeColumns([ID, { name: 'createdAt', data: ['lately'] }])).model.createdAtMs,
    ).toBeNull();
  });
});

describe('values of several parts', () => {
  const links = { relation: 'adapter', models: [{ _id: '621ffdc036468d709f174338', id: 'lab/base' }] };
  const card = { license: 'mit', base_model: ['lab/base', 'lab/other'] };
  const columns = [
    ['cardData', card],
    ['baseModels', links],
    ['tags', ['license:mit', 'base_model:lab/base']],
    ['safetensors', { total: 7_000 }],
  ] as const;

  it('are JSON text, marked as such or not', async () => {
    const marked = await observeColumns([
      ID,
      ...columns.map(([name, value]) => ({ name, data: [value], type: 'JSON' as const })),
    ]);
    const plain = await observeColumns([
      ID,
      ...columns.map(([name, value]) => ({ name, data: [JSON.stringify(value)] })),
    ]);
    expect(plain).toEqual(marked);
    expect(plain.model).toMatchObject({ license: ['mit'], parameters: 7_000 });
    expect(plain.references.map(({ source, target }) => `${source} ${target}`)).toEqual([
      'baseModels lab/base',
      'tag lab/base',
      'card lab/base',
      'card lab/other',
    ]);
  });

  for (const [name, missing] of [
    ['cardData', 'card'],
    ['baseModels', 'baseModels'],
    ['tags', 'tag'],
  ] as const) {
    it(`say nothing when ${name} is no JSON, and that is told`, async () => {
      const path = await writeColumns([
        { name: 'id', data: ['lab/one', 'lab/two', 'lab/three'] },
        ...columns.map(([column, value]) => ({
          name: column,
          data: [1, 2, 3].map((nth) => (column === name && nth === 2 ? '{"cut of' : JSON.stringify(value))),
        })),
      ]);
      const { pages, notices, rejected } = await importForTest([path]);
      const sources = pages.flatMap((page) => page.observations.map((each) => each.observedSources));
      expect(sources[1]).toEqual(['baseModels', 'tag', 'card'].filter((source) => source !== missing));
      expect(sources[0]).toEqual(sources[2]);
      expect(sources[0]).toHaveLength(3);
      expect(rejected).toEqual([]);
      expect(notices).toEqual([
        `1 row of ${path} had a ${name} that is no JSON: it says nothing of them, the other columns were read.`,
      ]);
    });
  }

  it('cost no other row when one that is marked as JSON is none', async () => {
    const path = await writeColumns([
      { name: 'id', data: ['lab/one', 'lab/two'] },
      { name: 'cardData', data: [{ license: 'mit' }, { license: 'gpl' }], type: 'JSON' },
    ]);
    const content = (await readFile(path)).toString('latin1');
    await writeFile(path, content.replaceAll('gpl', 'g"l'), 'latin1');
    const { pages, error, notices } = await importForTest([path]);
    expect([error, notices.length]).toEqual([null, 1]);
    expect(pages.flatMap((page) => page.observations.map(({ model }) => model.license))).toEqual([
      ['mit'],
      undefined,
    ]);
  });

  it('are empty texts: nothing, which is something said', async () => {
    const { model, references, observedSources } = await observeColumns([
      ID,
      ...columns.map(([name]) => ({ name, data: [''] })),
    ]);
    expect([model.license, references, observedSources]).toEqual([[], [], ['baseModels', 'tag', 'card']]);
  });
});

describe('yes and no', () => {
  for (const [written, gate] of [
    ['false', 'open'],
    ['True', 'manual'],
    ['auto', 'auto'],
    ['manual', 'manual'],
  ] as const) {
    it(`"${written}" as a word`, async () => {
      const { model } = await observeColumns([ID, { name: 'gated', data: [written] }]);
      expect(model.gate).toBe(gate);
    });
  }

  it('keeps private models out in either form', async () => {
    for (const data of [
      [true, false],
      ['true', 'False'],
    ]) {
      const path = await writeColumns([
        { name: 'id', data: ['lab/secret', 'lab/open'] },
        { name: 'private', data },
      ]);
      expect((await importForTest([path])).ids).toEqual(['lab/open']);
    }
  });
});

describe('columns that are not there', () => {
  it('were not asked for', async () => {
    expect(await observeColumns([ID])).toEqual({
      model: { id: 'lab/child' },
      references: [],
      observedSources: [],
    });
  });

  it('were asked for when they are there and empty', async () => {
    const { model } = await observeColumns([
      ID,
      { name: 'likes', data: [null], type: 'INT64' },
      { name: 'library_name', data: [null], type: 'STRING' },
    ]);
    expect(model).toEqual({ id: 'lab/child', likes: null, library: null });
  });
});

it('counts of 64 bits are numbers, and none where they are too large', async () => {
  const { model } = await observeColumns([
    ID,
    { name: 'downloads', data: [2n ** 53n - 1n] },
    { name: 'downloadsAllTime', data: [2n ** 60n] },
    { name: 'likes', data: [-1n] },
  ]);
  expect(model).toMatchObject({ downloads30d: 2 ** 53 - 1, downloadsAllTime: null, likes: null });
});

it('rows without a name of a model are rejected, and shown', async () => {
  const path = await writeColumns([
    { name: 'id', data: ['lab/one', null, 'no model at all'] },
    { name: 'downloads', data: [1n, 2n, 3n] },
  ]);
  const { ids, rejected } = await importForTest([path]);
  expect(ids).toEqual(['lab/one']);
  expect(rejected.map(({ subject }) => subject)).toEqual(['{"id":null,"downloads":2}', 'no model at all']);
});
