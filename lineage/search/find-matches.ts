import type { SearchIndex } from './search-index.ts';
import { isProvenByBits, toWantedBits } from './signatures.ts';
import { containsWord } from './words.ts';

/**
 * Visits the rank of every id that contains all words, most important first. No words match nothing.
 * The bits of the signatures rule out most ids in about two nanoseconds each; the rest are compared byte by byte.
 */
export function findMatches(
  search: SearchIndex,
  words: readonly Uint8Array[],
  visit: (rank: number) => void,
): void {
  if (words.length === 0) return;
  const { blob, offsets } = search;
  const { letters, pairsLow, pairsHigh } = search.signatures;
  const wanted = toWantedBits(words);
  // Longer words are in fewer ids: they go first.
  const unproven = words
    .filter((word) => !isProvenByBits(word))
    .toSorted((left, right) => right.length - left.length);
  for (let rank = 0; rank < letters.length; rank++) {
    if (
      (wanted.letters & ~(letters[rank] ?? 0)) !== 0 ||
      (wanted.pairsLow & ~(pairsLow[rank] ?? 0)) !== 0 ||
      (wanted.pairsHigh & ~(pairsHigh[rank] ?? 0)) !== 0
    ) {
      continue;
    }
    let place = 0;
    if (unproven.length > 0) {
      const start = offsets[rank] ?? 0;
      const end = offsets[rank + 1] ?? 0;
      for (let word = unproven[0]; word !== undefined; word = unproven[++place]) {
        if (!containsWord(blob, start, end, word)) break;
      }
    }
    if (place === unproven.length) visit(rank);
  }
}
