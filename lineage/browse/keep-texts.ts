import type { LineageIndex } from '../index/lineage-index.ts';
import { findMatches } from '../search/find-matches.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { containsUnfolded, toWords } from '../search/words.ts';

const FEW = 8;

/** Clears the marks of nodes whose id does not contain every word of the text, ignoring case. */
export function keepTexts(
  index: LineageIndex,
  text: string,
  marks: Uint8Array,
  search: SearchIndex | null,
): void {
  const words = toWords(text);
  if (words.length === 0) return;
  // Reading a few ids is quicker than searching all of them.
  if (search === null || countMarks(marks) < marks.length / FEW) keepByReading(index, words, marks);
  else keepBySearching(search, words, marks);
}

function keepBySearching(search: SearchIndex, words: readonly Uint8Array[], marks: Uint8Array): void {
  const found = new Uint8Array(marks.length);
  findMatches(search, words, (rank) => {
    found[search.order[rank] ?? 0] = 1;
  });
  for (let ordinal = 0; ordinal < marks.length; ordinal++) if (found[ordinal] === 0) marks[ordinal] = 0;
}

function keepByReading({ nodes }: LineageIndex, words: readonly Uint8Array[], marks: Uint8Array): void {
  const { blob, offsets } = nodes.ids;
  for (const word of words) {
    for (let ordinal = 0; ordinal < marks.length; ordinal++) {
      if (marks[ordinal] === 0) continue;
      if (!containsUnfolded(blob, offsets[ordinal] ?? 0, offsets[ordinal + 1] ?? 0, word)) marks[ordinal] = 0;
    }
  }
}

function countMarks(marks: Uint8Array): number {
  let count = 0;
  for (let ordinal = 0; ordinal < marks.length; ordinal++) count += marks[ordinal] ?? 0;
  return count;
}
