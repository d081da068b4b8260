/** What every saved place of a crawl counts: pages and records listed so far. */
export interface SavedCounts {
  readonly pages: number;
  readonly models: number;
}

/** How a kind of crawl marks its saved places, and what it is called in a sentence: `a crawl`. */
export interface PlaceKind {
  readonly kind: string;
  readonly words: string;
}

/**
 * The place that a checkpoint holds. `isWhole` looks at what this kind of crawl saves besides.
 *
 * @throws an Error, one sentence, for a checkpoint that this kind of crawl did not write.
 */
export function parseSavedPlace<T extends SavedCounts>(
  checkpoint: string,
  { kind, words }: PlaceKind,
  isWhole: (value: SavedCounts) => value is T,
): T {
  const value: unknown = JSON.parse(checkpoint);
  if (isCounted(value) && 'kind' in value && value.kind === kind && isWhole(value)) return value;
  throw new Error(`The saved place ${checkpoint.slice(0, 200)} is not of ${words}. Start over with --fresh.`);
}

const isCounted = (value: unknown): value is SavedCounts =>
  typeof value === 'object' &&
  value !== null &&
  'pages' in value &&
  Number.isSafeInteger(value.pages) &&
  'models' in value &&
  Number.isSafeInteger(value.models);

/** Whether a saved value is the address of the next page, or says that there is none. */
export const isNextAddress = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && URL.canParse(value));

/** The Hub's clock when a crawl began, in ms since 1970; `null` in a checkpoint that does not note it. */
export function toStartedAtMs(checkpoint: string | null): number | null {
  const value: unknown = checkpoint === null ? null : JSON.parse(checkpoint);
  const hasTime = typeof value === 'object' && value !== null && 'startedAtMs' in value;
  return hasTime && typeof value.startedAtMs === 'number' ? value.startedAtMs : null;
}
