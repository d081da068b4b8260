import type { ListProgress } from './list-order.ts';

/** How far a listing has come. */
export interface ListingState extends ListProgress {
  /** Address of the page to go on with; `null` when the last one has been read, or none. */
  readonly next: string | null;
  readonly pages: number;
  /** Records listed so far, private and rejected ones included. */
  readonly models: number;
  /** The Hub's clock when the listing began, in ms since 1970: an update looks back to it. */
  readonly startedAtMs: number | null;
}

/** A listing before its first page. */
export const NEW_LISTING: ListingState = {
  next: null,
  pages: 0,
  models: 0,
  order: 'oldest-first',
  startedAtMs: null,
  reachedMs: null,
};

/**
 * `toGoOn`: the state to go on from. It is an older one when `state` has an address that must not be saved; the
 * pages in between are then read again.
 */
export function formatHubCheckpoint(state: ListingState, toGoOn: ListingState = state): string {
  const again = state.pages - toGoOn.pages;
  return JSON.stringify({ kind: 'hub', ...toGoOn, ...(again > 0 ? { again } : {}) });
}

/** `null` is the beginning. @throws an Error for a checkpoint that a crawl did not write. */
export function parseHubCheckpoint(checkpoint: string | null): ListingState {
  if (checkpoint === null) return NEW_LISTING;
  const value: unknown = JSON.parse(checkpoint);
  if (isSaved(value)) {
    const { next, pages, models, order } = value;
    const startedAtMs = 'startedAtMs' in value ? toMs(value.startedAtMs) : null;
    const reachedMs = 'reachedMs' in value ? toMs(value.reachedMs) : null;
    return { next, pages, models, order, startedAtMs, reachedMs };
  }
  throw new Error(`The saved place ${checkpoint.slice(0, 200)} is not of a crawl. Start over with --fresh.`);
}

/** Earlier versions did not note times. */
const toMs = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const isSaved = (
  value: unknown,
): value is Omit<ListingState, 'startedAtMs' | 'reachedMs'> & { readonly kind: 'hub' } =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  value.kind === 'hub' &&
  'next' in value &&
  (value.next === null || (typeof value.next === 'string' && URL.canParse(value.next))) &&
  'pages' in value &&
  Number.isSafeInteger(value.pages) &&
  'models' in value &&
  Number.isSafeInteger(value.models) &&
  'order' in value &&
  (value.order === 'oldest-first' || value.order === 'newest-first' || value.order === 'unsorted');
