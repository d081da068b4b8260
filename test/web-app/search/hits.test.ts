import { describe, expect, it } from 'vitest';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import { toHitGroups } from '../../../web/app/search/hits.ts';

const row = (id: string): ModelRow => ({
  id,
  state: 'live',
  isStub: false,
  license: [],
  licenseName: null,
  relation: null,
  inferredRelation: null,
  evidence: null,
  parentCount: 0,
  childCount: 0,
  descendantCount: 0,
  depth: 0,
  downloads30d: 0,
  likes: 0,
  createdAt: null,
  task: null,
  library: null,
  isGated: false,
  isDisabled: false,
  isSuperseded: false,
});

/** Each group as `title: hit, hit`. */
const show = (
  text: string,
  total: number,
  ids: readonly string[],
  families: readonly string[] = [],
): string[] =>
  toHitGroups(
    { total, rows: ids.map(row), families: families.map((key) => ({ key, name: key, derivatives: 1 })) },
    text,
    (count) => count.toLocaleString('en-US'),
  ).map((group) => `${group.title}: ${group.hits.map((hit) => hit.id).join(', ')}`);

describe('the list under the search field', () => {
  it('says how many there are, and leads to all of them', () => {
    expect(show('zephyr', 2796, ['a/zephyr-7b', 'b/zephyr'])).toEqual([
      'Models, 2 of 2,796: model-a/zephyr-7b, model-b/zephyr, all',
    ]);
    expect(show('zephyr', 1, ['a/zephyr-7b'])).toEqual(['Models, 1: model-a/zephyr-7b']);
  });

  it('names owners whose name begins with the text, each once, at most two', () => {
    expect(show('Mist', 4, ['mistralai/A', 'mistralai/B', 'mistx/C', 'misty/D'])[1]).toBe(
      'Owners: owner-mistralai, owner-mistx',
    );
    expect(show('mistralai/A', 1, ['mistralai/A'])[1]).toBe('Owners: owner-mistralai');
    expect(show('gpt2', 1, ['gpt2'])).toHaveLength(1);
  });

  it('names families, also without models', () => {
    expect(show('qwen', 0, [], ['qwen'])).toEqual(['Families: family-qwen']);
    expect(show('nothing', 0, [])).toEqual([]);
  });
});
