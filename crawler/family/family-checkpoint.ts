import type { FrontierNode } from './frontier.ts';

/** How far a crawl of one family has come. */
export interface FamilyState {
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

/** `null` is the beginning. @throws an Error for a checkpoint that a crawl of a family did not write. */
export function parseFamilyCheckpoint(checkpoint: string | null): FamilyState | null {
  if (checkpoint === null) return null;
  const value: unknown = JSON.parse(checkpoint);
  if (isSaved(value)) return { ...value, waiting: value.waiting.map(toNode) };
  throw new Error(
    `The saved place ${checkpoint.slice(0, 200)} is not of a crawl of one family. Start over with --fresh.`,
  );
}

type SavedNode = readonly [id: string, depth: number, downloads: number, isQuantized: number];
type Saved = Omit<FamilyState, 'waiting'> & { readonly waiting: readonly SavedNode[] };

const toNode = ([id, depth, downloads, isQuantized]: SavedNode): FrontierNode => ({
  id,
  depth,
  downloads,
  isQuantized: isQuantized === 1,
});

const isSaved = (value: unknown): value is Saved =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  value.kind === 'family' &&
  'waiting' in value &&
  Array.isArray(value.waiting) &&
  'asked' in value &&
  Array.isArray(value.asked) &&
  'current' in value &&
  'pages' in value &&
  Number.isSafeInteger(value.pages) &&
  'models' in value &&
  Number.isSafeInteger(value.models) &&
  'requests' in value &&
  Number.isSafeInteger(value.requests);
