import { parseSavedPlace } from '../saved-place.ts';
import type { SavedCounts } from '../saved-place.ts';
import type { FrontierNode } from './frontier.ts';

/** How far a crawl of one family has come. */
export interface FamilyState {
  /** Whether roots, ancestors and owners were read to the end; a run that was cut off before reads them again. */
  readonly areSourcesRead: boolean;
  /** Nodes still to ask, in order; the farthest of a very wide family are left to a later run. */
  readonly waiting: readonly FrontierNode[];
  /** Ids that were asked. */
  readonly asked: readonly string[];
  /** A node in the middle of its pages; `next` is `null` where it is read from its first page again. */
  readonly current: { readonly node: FrontierNode; readonly next: string | null } | null;
  readonly pages: number;
  readonly models: number;
  readonly requests: number;
}

/** A checkpoint is written with every page: it holds this many nodes, about 600 kB. */
export const MOST_SAVED = 10_000;

export const formatFamilyCheckpoint = (state: FamilyState): string =>
  JSON.stringify({
    kind: 'family',
    ...state,
    waiting: state.waiting.map((node) => [node.id, node.depth, node.downloads, node.isQuantized ? 1 : 0]),
  });

const NOTHING_READ: Omit<FamilyState, 'requests'> = {
  areSourcesRead: false,
  waiting: [],
  asked: [],
  current: null,
  pages: 0,
  models: 0,
};

/** `null` is the beginning. @throws an Error for a checkpoint that a crawl of a family did not write. */
export function parseFamilyCheckpoint(checkpoint: string | null): FamilyState | null {
  if (checkpoint === null) return null;
  const value = parseSavedPlace(checkpoint, { kind: 'family', words: 'a crawl of one family' }, isSaved);
  // Earlier versions did not say so.
  const { areSourcesRead = true, requests } = value;
  if (!areSourcesRead) return { ...NOTHING_READ, requests };
  return { ...value, areSourcesRead, waiting: value.waiting.map(toNode) };
}

type SavedNode = readonly [id: string, depth: number, downloads: number, isQuantized: number];
type Saved = Omit<FamilyState, 'waiting' | 'areSourcesRead'> &
  Partial<Pick<FamilyState, 'areSourcesRead'>> & { readonly waiting: readonly SavedNode[] };

const toNode = ([id, depth, downloads, isQuantized]: SavedNode): FrontierNode => ({
  id,
  depth,
  downloads,
  isQuantized: isQuantized === 1,
});

const isSaved = (value: SavedCounts): value is Saved =>
  'waiting' in value &&
  Array.isArray(value.waiting) &&
  'asked' in value &&
  Array.isArray(value.asked) &&
  'current' in value &&
  'requests' in value &&
  Number.isSafeInteger(value.requests);
