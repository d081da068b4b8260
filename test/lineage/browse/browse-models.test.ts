import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browseModels } from '../../../lineage/browse/browse-models.ts';
import { idAt } from '../../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { toModelRow } from '../../../lineage/rows/to-model-row.ts';
import { createSearchIndex } from '../../../lineage/search/search-models.ts';
import type { StoredModel } from '../../../schema/stored-rows.ts';
import { BROWSE_SORTS } from '../../../schema/wire/browse-query.ts';
import type { BrowseQuery } from '../../../schema/wire/browse-query.ts';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import { indexOf } from '../../graphs/index-of.ts';
import { build, FAMILIES } from '../laws/random-graph.ts';
import { toPlainGraph } from '../laws/plain-graph.ts';
import { anyDressedGraph } from '../rows/dressed-graph.ts';

const idsOf = (index: LineageIndex, query: BrowseQuery): readonly string[] =>
  Array.from(browseModels(index, query).ordinals, (ordinal) => idAt(index.nodes.ids, ordinal));

const HUB = indexOf(`
  Acme/base license=apache-2.0 downloads=50 likes=3 created=2023-05-01 task=text-generation library=transformers
  Acme/base <- acme/chat finetune
  Acme/base <- bob/lora
  bob/lora guess=adapter license=mit,other downloads=50 likes=9 created=2024-02-01 library=peft
  acme/chat license=mit downloads=7 created=2024-01-31 task=text-generation
  Acme/base + acme/chat <- bob/blend merge
  lost stub
  lost <- carol/odd adapter
  dora/old gone downloads=8
`);

describe('the list of models', () => {
  it('holds live and gone models, no stubs, by downloads, equal ones by id, unknown ones last', () => {
    expect(idsOf(HUB, {})).toEqual([
      'Acme/base',
      'bob/lora',
      'dora/old',
      'acme/chat',
      'bob/blend',
      'carol/odd',
    ]);
    expect(browseModels(HUB, {}).total).toBe(6);
  });

  it('turns around, ids still ascending and unknown ones still last', () => {
    expect(idsOf(HUB, { direction: 'asc' })).toEqual([
      'acme/chat',
      'dora/old',
      'Acme/base',
      'bob/lora',
      'bob/blend',
      'carol/odd',
    ]);
  });

  it('is filtered by what is known of the models, ignoring case', () => {
    expect(idsOf(HUB, { owner: 'ACME' })).toEqual(['Acme/base', 'acme/chat']);
    expect(idsOf(HUB, { license: 'MIT' })).toEqual(['bob/lora', 'acme/chat']);
    expect(idsOf(HUB, { license: 'none' })).toEqual(['dora/old', 'bob/blend', 'carol/odd']);
    expect(idsOf(HUB, { task: 'text-generation', library: 'transformers' })).toEqual(['Acme/base']);
    expect(idsOf(HUB, { createdAfter: '2024-01-31' })).toEqual(['bob/lora', 'acme/chat']);
    expect(idsOf(HUB, { q: 'B/L' })).toEqual(['bob/lora']);
    expect(idsOf(HUB, { q: 'a bob' })).toEqual(['bob/lora']);
  });

  it('is filtered by the relation to any parent, by our guess where the Hub reports none', () => {
    expect(idsOf(HUB, { relation: 'adapter' })).toEqual(['bob/lora', 'carol/odd']);
    expect(idsOf(HUB, { relation: 'merge' })).toEqual(['bob/blend']);
    expect(idsOf(HUB, { relation: 'unspecified' })).toEqual([]);
    expect(idsOf(HUB, { relation: 'root' })).toEqual(['Acme/base', 'dora/old']);
  });

  it('matches nothing by a name of nothing, and everything by an empty filter', () => {
    for (const query of [
      { owner: 'nobody' },
      { relation: 'clone' },
      { family: 'qwne' },
      { createdAfter: 'soon' },
      { license: 'mit + other' },
    ]) {
      expect(browseModels(HUB, query).total).toBe(0);
    }
    expect(browseModels(HUB, { owner: '', q: ' ', license: '' }).total).toBe(6);
  });

  it('is in the order of names, capitals beside small letters, case alone by bytes', () => {
    const names = indexOf(`
      Zeta/x
      alpha/Y
      Alpha/y
      Alpha/Z
      alpha-two/a
      alpha/x
    `);
    const inOrder = ['alpha-two/a', 'alpha/x', 'Alpha/y', 'alpha/Y', 'Alpha/Z', 'Zeta/x'];
    expect(idsOf(names, { sort: 'id' })).toEqual(inOrder);
    expect(idsOf(names, { sort: 'id', direction: 'desc' })).toEqual(inOrder.toReversed());
  });

  it('is cut to a page, the total staying that of all', () => {
    expect(idsOf(HUB, { sort: 'id', offset: 1, limit: 2 })).toEqual(['acme/chat', 'bob/blend']);
    expect(browseModels(HUB, { offset: 1, limit: 2 }).total).toBe(6);
    expect(idsOf(HUB, { offset: 6 })).toEqual([]);
    expect(idsOf(HUB, { limit: 0 })).toEqual([]);
  });

  it('is what filtering and sorting the rows would give', () => {
    fc.assert(
      fc.property(anyDressedGraph, anyQuery, (graph, query) => {
        const index = build(graph);
        const { total, ordinals } = browseModels(index, query);
        const expected = browseSlowly(index, graph.models, toPlainGraph(graph).familiesOf, query);
        expect(total).toBe(expected.length);
        const from = query.offset ?? 0;
        expect(Array.from(ordinals, (ordinal) => idAt(index.nodes.ids, ordinal))).toEqual(
          expected.slice(from, from + (query.limit ?? 50)),
        );
        expect(browseModels(index, query, createSearchIndex(index))).toEqual({ total, ordinals });
      }),
      { seed: 9, numRuns: 800 },
    );
  });
});

const anyQuery: fc.Arbitrary<BrowseQuery> = fc.record(
  {
    q: fc.constantFrom('m', 'M1', 'a/', 'z m', 'b/m0', 'nothing'),
    owner: fc.constantFrom('qwen', 'A', 'nobody'),
    license: fc.constantFrom('none', 'MIT', 'other'),
    relation: fc.constantFrom('root', 'finetune', 'merge', 'unspecified', 'clone'),
    task: fc.constantFrom('fill-mask', 'Text-Generation'),
    library: fc.constantFrom('peft'),
    createdAfter: fc.constantFrom('2000-01-01', '2033-05-18', '2100-01-01'),
    family: fc.constantFrom(...FAMILIES.map((family) => family.key), 'nobody'),
    sort: fc.constantFrom(...BROWSE_SORTS),
    direction: fc.constantFrom('asc' as const, 'desc' as const),
    offset: fc.nat(4),
    limit: fc.nat(6),
  },
  { requiredKeys: [] },
);

/** The obvious way: rows of all models, `filter`, `sort`. */
function browseSlowly(
  index: LineageIndex,
  models: readonly StoredModel[],
  familiesOf: (id: string) => readonly string[],
  query: BrowseQuery,
): readonly string[] {
  const { nodes, parents } = index;
  const relationsOf = (ordinal: number, row: ModelRow): readonly string[] => {
    const guess = models.find((model) => model.id === row.id)?.inferredRelation ?? 'unspecified';
    const names = ['finetune', 'adapter', 'quantized', 'merge', guess];
    return Array.from(
      parents.relation.subarray(parents.offsets[ordinal], parents.offsets[ordinal + 1]),
      (code) => names[code] ?? '',
    );
  };
  const same = (left: string | null, right: string): boolean => left?.toLowerCase() === right.toLowerCase();
  const rows = Array.from({ length: nodes.count }, (_, ordinal) => ({
    row: toModelRow(index, ordinal),
    relations: relationsOf(ordinal, toModelRow(index, ordinal)),
  })).filter(({ row, relations }) => {
    const { q, owner, license, relation, task, library, createdAfter, family } = query;
    const words = q?.toLowerCase().split(' ') ?? [];
    return (
      !row.isStub &&
      words.every((word) => row.id.toLowerCase().includes(word)) &&
      (owner === undefined || same(row.id.split('/').at(-2) ?? null, owner)) &&
      (license === undefined ||
        (license === 'none'
          ? row.license.length === 0
          : row.license.some((label) => same(label, license)))) &&
      (relation === undefined ||
        (relation === 'root' ? relations.length === 0 : relations.includes(relation))) &&
      (task === undefined || same(row.task, task)) &&
      (library === undefined || same(row.library, library)) &&
      (createdAfter === undefined ||
        (row.createdAt !== null && row.createdAt.slice(0, 10) >= createdAfter)) &&
      (family === undefined || familiesOf(row.id).includes(family))
    );
  });
  const sort = query.sort ?? 'downloads';
  const sign = (query.direction ?? (sort === 'id' ? 'asc' : 'desc')) === 'asc' ? 1 : -1;
  const keyOf = (row: ModelRow): number | string | null =>
    ({
      downloads: row.downloads30d,
      likes: row.likes,
      descendants: row.descendantCount,
      children: row.childCount,
      created: row.createdAt,
      depth: row.depth,
      // Small letters first, then the bytes for ids that differ in case alone.
      id: `${row.id.toLowerCase()} ${row.id}`,
    })[sort];
  return rows
    .toSorted((left, right) => {
      const [a, b] = [keyOf(left.row), keyOf(right.row)];
      if (a === b || a === null || b === null) {
        if ((a === null) !== (b === null)) return a === null ? 1 : -1;
        return left.row.id < right.row.id ? -1 : 1;
      }
      return a < b ? -sign : sign;
    })
    .map(({ row }) => row.id);
}
