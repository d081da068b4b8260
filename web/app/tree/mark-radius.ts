const SMALLEST = 3.6;
const LARGEST = 11;

/** Radius in pixels of a mark whose *area* beyond the smallest dot grows with downloads; unknown counts as none. */
export function toMarkRadius(downloads30d: number | null, largestDownloads: number): number {
  if (downloads30d === null || downloads30d <= 0 || largestDownloads <= 0) return SMALLEST;
  return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.min(1, downloads30d / largestDownloads));
}

/** Three round values for the legend of dot sizes, smallest first: `[1000, 100000, 700000]` under 723,965. */
export function toSizeLegend(largestDownloads: number): readonly number[] {
  if (largestDownloads < 10) return [];
  const power = 10 ** Math.floor(Math.log10(largestDownloads));
  const top = Math.floor(largestDownloads / power) * power;
  return [power / 100, power / (top === power ? 10 : 1), top].filter((n) => n >= 1);
}
