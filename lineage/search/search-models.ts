import { foldId, parseModelId } from '../../schema/model-id.ts';
import { idAt } from '../index/id-column.ts';
import { findMatches } from './find-matches.ts';
import type { SearchIndex } from './search-index.ts';
import { containsWord, startsWithWord, toFoldedBytes, toWords } from './words.ts';

export { createSearchIndex } from './search-index.ts';

/** `total` counts all that match; `ordinals` are the first of them, best first. */
export interface SearchResult {
  readonly total: number;
  readonly ordinals: Uint32Array;
}

/**
 * Nodes whose id contains every word of the text, ignoring case; stubs and gone models included.
 * First the id itself (an older id of a model stands for it, a Hub address for its id), then models with
 * exactly this name, then names that begin with the first word, then all others; each group most
 * important first (distinct descendants, downloads, id). O(n), exact at any size.
 */
export function searchModels(search: SearchIndex, text: string, limit: number): SearchResult {
  const asked = parseModelId(text) ?? text;
  const words = toWords(asked);
  const [first] = words;
  if (first === undefined || limit < 0) return { total: 0, ordinals: new Uint32Array(0) };
  const { blob, offsets, nameStarts, order } = search;
  const isOneWord = words.length === 1;
  const ids: number[] = [];
  const names: number[] = [];
  const prefixes: number[] = [];
  const others: number[] = [];
  let total = 0;
  findMatches(search, words, (rank) => {
    total++;
    const start = offsets[rank] ?? 0;
    const end = offsets[rank + 1] ?? 0;
    const name = start + (nameStarts[rank] ?? 0);
    const canBeWhole = isOneWord && end - name <= first.length;
    // With both lists full, only whole names are still of interest: most ids need no look at their bytes.
    if (!canBeWhole && prefixes.length >= limit && others.length >= limit) return;
    let group = others;
    if (canBeWhole && end - start === first.length) group = ids;
    else if (startsWithWord(blob, name, end, first)) group = canBeWhole ? names : prefixes;
    if (group.length < limit) group.push(order[rank] ?? 0);
  });
  const groups = [ids, names, prefixes, others];
  const alias = search.index.aliases.get(foldId(asked.trim()));
  if (alias !== undefined && ids.length === 0) {
    const newId = toFoldedBytes(idAt(search.index.nodes.ids, alias));
    if (!words.every((word) => containsWord(newId, 0, newId.length, word))) total++;
    groups.unshift([alias]);
  }
  // A set, since the model of an alias can also stand where its newer id matches.
  const best = new Set(groups.flat());
  return { total, ordinals: Uint32Array.from([...best].slice(0, limit)) };
}
