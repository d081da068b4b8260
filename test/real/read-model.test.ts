import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { browseModels } from '../../lineage/browse/browse-models.ts';
import { findOrdinal, idAt } from '../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../lineage/index/lineage-index.ts';
import { createSearchIndex, searchModels } from '../../lineage/search/search-models.ts';
import type { SearchIndex } from '../../lineage/search/search-index.ts';
import { cutTree } from '../../lineage/tree/cut-tree.ts';
import type { TreeNode } from '../../schema/wire/tree-document.ts';
import { loadRealIndex, REAL_PAGES } from './load-real-index.ts';

const hasPages = existsSync(REAL_PAGES);

/** Parts of names, letters, words, nothing: what people type, and what finds the most. */
const QUERIES =
  'e|7|_|er|zq|ba|gpt2|llama|LLaMA gguf|mistral 7b v0.1|bert-base|b/b|-v|distilbert-base-uncased|' +
  'mistralai/Mistral-7B-v0.1|thebloke|a e i o u|no such model|é';

/** Search, lists and trees over every real id, held against `includes`, `filter` and walks that anyone can follow. */
describe('760,000 real ids', () => {
  let index: LineageIndex;
  let search: SearchIndex;
  let ids: readonly string[];

  beforeAll(async () => {
    if (!hasPages) return;
    index = await loadRealIndex();
    search = createSearchIndex(index);
    ids = Array.from({ length: index.nodes.count }, (_, ordinal) =>
      idAt(index.nodes.ids, ordinal).toLowerCase(),
    );
  });

  const real = (name: string, check: () => void): void =>
    it(name, (context) => {
      if (!hasPages) context.skip(`no recorded Hub pages at ${REAL_PAGES}`);
      check();
    });

  real('are found as looking at each would find them', () => {
    for (const query of QUERIES.split('|')) {
      const words = query.toLowerCase().split(' ');
      const [first = ''] = words;
      const matches = ids.flatMap((id, at) => (words.every((word) => id.includes(word)) ? [at] : []));
      const groupOf = (at: number): number => {
        const name = ids[at]?.split('/').at(-1) ?? '';
        if (words.length === 1 && ids[at] === first) return 0;
        if (words.length === 1 && name === first) return 1;
        return name.startsWith(first) ? 2 : 3;
      };
      const weightOf = (at: number): number => {
        const downloads = index.nodes.state[at] === 0 ? (index.nodes.downloads30d[at] ?? 0) : 0;
        return (index.measures.descendantCount[at] ?? 0) * 1e9 + downloads;
      };
      const best = matches
        .toSorted((a, b) => groupOf(a) - groupOf(b) || weightOf(b) - weightOf(a))
        .slice(0, 20);
      const { total, ordinals } = searchModels(search, query, 20);
      expect([query, total]).toEqual([query, matches.length]);
      expect(Array.from(ordinals, (at) => [groupOf(at), weightOf(at)])).toEqual(
        best.map((at) => [groupOf(at), weightOf(at)]),
      );
    }
  });

  real('are listed as filtering each would list them', () => {
    for (const q of ['llama', 'e', 'thebloke/ gptq', 'zq']) {
      const words = q.split(' ');
      const isLive = (at: number): boolean => index.nodes.state[at] === 0;
      const total = ids.filter((id, at) => isLive(at) && words.every((word) => id.includes(word))).length;
      expect(browseModels(index, { q })).toMatchObject({ total });
      expect(browseModels(index, { q }, search)).toEqual(browseModels(index, { q }));
    }
  });

  real('hang in trees that fit a screen and account for every node', () => {
    for (const id of ['mistralai/Mistral-7B-v0.1', 'Qwen/Qwen1.5-0.5B', 'distilbert-base-uncased', 'gpt2']) {
      const focus = findOrdinal(index, id);
      const tree = cutTree(index, focus);
      const levels = countLevels(index, focus);
      expect([id, ...tree.levels]).toEqual([id, ...levels]);
      expect(tree.treeCount).toBe(levels.reduce((sum, count) => sum + count, 0));
      const { shown, rows, held } = measure(tree.root);
      expect(rows).toBe(30);
      expect(shown - 1 + held).toBe(tree.treeCount);
    }
  });
});

/** Nodes on each level below the focus, level by level over the primary parents. */
function countLevels({ forest }: LineageIndex, focus: number): readonly number[] {
  const below = new Map<number, number[]>();
  for (const [child, parent] of forest.parent.entries()) {
    if (parent < 0) continue;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [child]);
    else siblings.push(child);
  }
  const levels: number[] = [];
  for (
    let level = below.get(focus) ?? [];
    level.length > 0;
    level = level.flatMap((at) => below.get(at) ?? [])
  ) {
    levels.push(level.length);
  }
  return levels;
}

function measure(root: TreeNode): { readonly shown: number; readonly rows: number; readonly held: number } {
  let [shown, rows, held] = [0, 0, 0];
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    shown++;
    if (node.children.length === 0) {
      rows++;
      held += node.treeDescendantCount;
    }
    if (node.fold !== null) {
      rows++;
      held += node.fold.nodeCount;
    }
    waiting.push(...node.children);
  }
  return { shown, rows, held };
}
