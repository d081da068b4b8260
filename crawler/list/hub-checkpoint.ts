import { isNextAddress, parseSavedPlace, toStartedAtMs } from '../saved-place.ts';
import type { SavedCounts } from '../saved-place.ts';
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
  const value = parseSavedPlace(checkpoint, { kind: 'hub', words: 'a crawl' }, isSaved);
  const { next, pages, models, order } = value;
  const reachedMs = 'reachedMs' in value && typeof value.reachedMs === 'number' ? value.reachedMs : null;
  return { next, pages, models, order, startedAtMs: toStartedAtMs(checkpoint), reachedMs };
}

/** Earlier versions did not note times. */
const isSaved = (value: SavedCounts): value is Omit<ListingState, 'startedAtMs' | 'reachedMs'> =>
  'next' in value &&
  isNextAddress(value.next) &&
  'order' in value &&
  (value.order === 'oldest-first' || value.order === 'newest-first' || value.order === 'unsorted');
