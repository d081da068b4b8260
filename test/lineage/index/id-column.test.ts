import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndexBuilder } from '../../../lineage/index/build-index.ts';
import { findOrdinal, idAt } from '../../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import type { StoredModel } from '../../../schema/stored-rows.ts';
import { indexOf } from '../../graphs/index-of.ts';
import { parseGraph } from '../../graphs/parse-graph.ts';

const find = (index: LineageIndex, id: string): string | null => {
  const ordinal = findOrdinal(index, id);
  return ordinal < 0 ? null : idAt(index.nodes.ids, ordinal);
};

function indexOfModels(models: readonly StoredModel[]): LineageIndex {
  const builder = createIndexBuilder();
  builder.addModels(models);
  return builder.build({ dataVersion: 1, snapshot: null, families: [] });
}

describe('ids', () => {
  it('are found ignoring case and shown as spelled', () => {
    const index = indexOf('Qwen/Qwen2-7B <- q4');
    expect(find(index, 'qwen/qwen2-7b')).toBe('Qwen/Qwen2-7B');
    expect(find(index, 'Q4')).toBe('q4');
    expect(find(index, 'qwen/qwen2')).toBeNull();
    expect(find(index, '')).toBeNull();
  });

  it('fold the case of A-Z alone', () => {
    const index = indexOfModels(
      parseGraph('ÄRGER/Modell_日本').models.flatMap((model) => [
        model,
        { ...model, key: 2, id: 'ärger/@[`{' },
      ]),
    );
    expect(find(index, 'Ärger/modell_日本')).toBe('ÄRGER/Modell_日本');
    expect(find(index, 'ärger/modell_日本')).toBeNull();
    expect(find(index, 'ärger/`[`{')).toBeNull();
    expect(find(index, 'ärger/@{`{')).toBeNull();
    expect(find(index, 'äRGER/@[`{')).toBe('ärger/@[`{');
  });

  it('of a live model go before those of a gone one and of a stub, the newest first', () => {
    const [model] = parseGraph('a/m').models;
    if (model === undefined) throw new Error('no model');
    const rows = (['stub', 'gone', 'gone', 'live', 'live', 'gone'] as const).map((state, i) => ({
      ...model,
      state,
      key: i + 1,
    }));
    const keyOf = (index: LineageIndex): number | undefined => index.nodes.keys[findOrdinal(index, 'A/M')];
    expect(keyOf(indexOfModels(rows))).toBe(5);
    expect(keyOf(indexOfModels(rows.toReversed()))).toBe(5);
    expect(keyOf(indexOfModels(rows.filter((row) => row.state !== 'live')))).toBe(6);
    expect(keyOf(indexOfModels(rows.slice(0, 1)))).toBe(1);
  });

  it('are ranked by their bytes, equal ones by key', () => {
    const segment = fc.string({
      unit: fc.constantFrom('a', 'b', 'B', '-', '.', '0', '/', 'é', '日'),
      maxLength: 7,
    });
    // Few letters and few owners: long common beginnings, ids that begin another, equal ids.
    const ids = fc.array(fc.tuple(fc.constantFrom('', 'a/', 'a-/', 'aaaaaaaa/'), segment), { maxLength: 80 });
    // Many ids of two letters and a zero byte: large groups, many equal ones.
    const few = fc.array(
      fc.tuple(fc.constantFrom('', 'a/'), fc.string({ unit: fc.constantFrom('a', '\0'), maxLength: 5 })),
      { minLength: 100, maxLength: 300 },
    );
    const [blank] = parseGraph('blank').models;
    if (blank === undefined) throw new Error('no model');
    fc.assert(
      fc.property(fc.oneof({ arbitrary: ids, weight: 9 }, few), (parts) => {
        const models = parts.map(([owner, name], i) => ({ ...blank, id: owner + name, key: 1000 - i }));
        const { nodes } = indexOfModels(models);
        const ranked: string[] = [];
        nodes.idRanks.forEach((rank, o) => (ranked[rank] = `${idAt(nodes.ids, o)} ${nodes.keys[o]}`));
        const expected = models.toSorted(
          (a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)) || a.key - b.key,
        );
        expect(ranked).toEqual(expected.map((model) => `${model.id} ${model.key}`));
      }),
      { seed: 4, numRuns: 600 },
    );
  });
});

describe('aliases', () => {
  const lookUp = (text: string, id: string): string | null => find(indexOf(text), id);

  it('lead to the node that bears the new id, ignoring case', () => {
    expect(lookUp('Qwen/New\nqwen/old => QWEN/new', 'QWEN/OLD')).toBe('Qwen/New');
  });

  it('lead on over several renames, end in loops, and know no unknown targets', () => {
    const text = `
      c
      a => b
      b => b2
      b2 => b3
      b3 => c
      x => y
      y => x
      lost => nowhere
    `;
    expect(['a', 'b', 'x', 'y', 'lost'].map((id) => lookUp(text, id))).toEqual(['c', 'c', null, null, null]);
  });

  it('give way to a node that bears the id now', () => {
    const index = indexOf('new\nold\nold => new\nOLD => new\nnew => New');
    expect(find(index, 'old')).toBe('old');
    expect(index.aliases.size).toBe(0);
  });

  it('of one id follow the row seen last, in any order of arrival', () => {
    const rows = [
      { alias: 'old', id: 'a', source: 'hub', seen: '2024-01-02' },
      { alias: 'OLD', id: 'b', source: 'file', seen: '2024-01-01' },
      { alias: 'same', id: 'b', source: 'hub', seen: '2024-01-01' },
      { alias: 'same', id: 'a', source: 'file', seen: '2024-01-01' },
    ] as const;
    for (const aliases of [rows, rows.toReversed()]) {
      const builder = createIndexBuilder();
      builder.addModels(parseGraph('a\nb').models);
      builder.addAliases(aliases);
      const index = builder.build({ dataVersion: 1, snapshot: null, families: [] });
      expect(['old', 'same'].map((id) => find(index, id))).toEqual(['a', 'a']);
    }
  });
});
