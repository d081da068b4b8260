/** The word that was most likely meant: the nearest within a third of its length; `null` if none is near. */
export function suggest(word: string, words: readonly string[]): string | null {
  const folded = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of words) {
    const distance = editDistance(folded, candidate.toLowerCase());
    if (distance < bestDistance && distance <= Math.max(1, Math.floor(candidate.length / 3))) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Least number of inserted, removed or replaced characters that turn `a` into `b`. O(a x b). */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
