import { isNextAddress, parseSavedPlace } from '../saved-place.ts';
import type { SavedCounts } from '../saved-place.ts';

/** The two listings of an update, in the order in which they are read. */
export const UPDATE_LISTINGS = ['lastModified', 'createdAt'] as const;
export type UpdateListing = (typeof UPDATE_LISTINGS)[number];

/** How far an update has come. */
export interface UpdateState {
  /** The listing that is being read; `null` when both have been. */
  readonly listing: UpdateListing | null;
  /** Address of the page to go on with; `null` at the beginning of a listing. */
  readonly next: string | null;
  readonly pages: number;
  /** Records listed so far; a model that both listings show counts twice. */
  readonly models: number;
  /** The Hub's clock when this update began, in ms since 1970: the next one looks back to it. */
  readonly startedAtMs: number | null;
  /** What this update looks back to. */
  readonly sinceMs: number;
}

export const formatUpdateCheckpoint = (state: UpdateState): string =>
  JSON.stringify({ kind: 'update', ...state });

/** `null` begins a new update. @throws an Error for a checkpoint that an update did not write. */
export function parseUpdateCheckpoint(checkpoint: string | null, sinceMs: number): UpdateState {
  if (checkpoint === null) {
    return { listing: 'lastModified', next: null, pages: 0, models: 0, startedAtMs: null, sinceMs };
  }
  const value = parseSavedPlace(checkpoint, { kind: 'update', words: 'an update' }, isSaved);
  const { listing, next, pages, models, startedAtMs } = value;
  return { listing, next, pages, models, startedAtMs, sinceMs: value.sinceMs };
}

const isSaved = (value: SavedCounts): value is UpdateState =>
  'listing' in value &&
  (value.listing === null || UPDATE_LISTINGS.some((listing) => listing === value.listing)) &&
  'next' in value &&
  isNextAddress(value.next) &&
  'startedAtMs' in value &&
  (value.startedAtMs === null || Number.isSafeInteger(value.startedAtMs)) &&
  'sinceMs' in value &&
  Number.isSafeInteger(value.sinceMs);
