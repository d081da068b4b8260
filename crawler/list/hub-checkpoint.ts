import type { ListOrder } from './list-order.ts';

/** How far a listing has come. */
export interface ListingState {
  /** Address of the page to go on with; `null` when the last one has been read. */
  readonly next: string | null;
  readonly pages: number;
  /** Records listed so far, private and rejected ones included. */
  readonly models: number;
  /** As seen on the first page. */
  readonly order: ListOrder;
  /** The Hub's clock when the listing began, in ms since 1970: an update looks back to it. */
  readonly startedAtMs: number | null;
}

/** Where a crawl goes on: at the beginning, or after a saved page. */
export type ListingStart = { readonly isNew: true } | ({ readonly isNew: false } & ListingState);

export const formatHubCheckpoint = (state: ListingState): string => JSON.stringify({ kind: 'hub', ...state });

/** `null` is the beginning. @throws an Error for a checkpoint that a crawl did not write. */
export function parseHubCheckpoint(checkpoint: string | null): ListingStart {
  if (checkpoint === null) return { isNew: true };
  const value: unknown = JSON.parse(checkpoint);
  if (isSaved(value)) {
    const { next, pages, models, order } = value;
    return { isNew: false, next, pages, models, order, startedAtMs: toStartedAtMs(value) };
  }
  throw new Error(`The saved place ${checkpoint.slice(0, 200)} is not of a crawl. Start over with --fresh.`);
}

/** Earlier versions did not note it. */
const toStartedAtMs = (value: object): number | null =>
  'startedAtMs' in value && typeof value.startedAtMs === 'number' ? value.startedAtMs : null;

const isSaved = (value: unknown): value is Omit<ListingState, 'startedAtMs'> & { readonly kind: 'hub' } =>
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
