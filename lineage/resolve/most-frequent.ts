/** The text that was counted most, of several the smallest; `null` for none. The order of counting never matters. */
export function toMostFrequent(counts: ReadonlyMap<string, number>): string | null {
  let favorite: string | null = null;
  let most = 0;
  for (const [text, count] of counts) {
    const isBetter = count > most || (count === most && favorite !== null && text < favorite);
    if (isBetter) [favorite, most] = [text, count];
  }
  return favorite;
}
