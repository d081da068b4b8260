/** Longer texts are not compared. */
const LONGEST = 256;

/** Two rows of the table of distances, used over and over: a fresh pair for each comparison costs more than the comparison. */
let above = new Uint16Array(LONGEST + 1);
let below = new Uint16Array(LONGEST + 1);

/**
 * Fewest insertions, deletions and replacements of one byte that turn one text into the other;
 * `limit + 1` when it is more than `limit` or a text is longer than 256 bytes. O(length x limit).
 */
export function computeEditDistance(left: Uint8Array, right: Uint8Array, limit: number): number {
  const tooMany = limit + 1;
  const width = right.length;
  if (Math.abs(left.length - width) > limit || Math.max(left.length, width) > LONGEST) return tooMany;
  for (let column = 0; column <= width; column++) above[column] = Math.min(column, tooMany);
  for (let row = 1; row <= left.length; row++) {
    // Only places at most `limit` off the diagonal can hold a distance within it.
    const from = Math.max(1, row - limit);
    const to = Math.min(width, row + limit);
    below[from - 1] = from === 1 ? Math.min(row, tooMany) : tooMany;
    let least = below[from - 1] ?? tooMany;
    for (let column = from; column <= to; column++) {
      const replaced = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      const deleted = (above[column] ?? 0) + 1;
      const inserted = (below[column - 1] ?? 0) + 1;
      const distance = Math.min(replaced, deleted, inserted, tooMany);
      below[column] = distance;
      if (distance < least) least = distance;
    }
    if (to < width) below[to + 1] = tooMany;
    if (least > limit) return tooMany;
    [above, below] = [below, above];
  }
  return above[width] ?? tooMany;
}
