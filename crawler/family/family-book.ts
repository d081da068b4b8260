import type { Page } from '../../schema/observation.ts';
import { formatFamilyCheckpoint, MOST_SAVED } from './family-checkpoint.ts';
import type { FamilyState } from './family-checkpoint.ts';
import { createFrontier } from './frontier.ts';
import type { FrontierNode } from './frontier.ts';
import { toNode } from './to-node.ts';

/** What a crawl of one family has read, and whom it has still to ask. */
export interface FamilyBook {
  /** The next model to ask for its children; `null` when there is none. */
  readonly take: () => FrontierNode | null;
  /**
   * Enters a page that was read and gives it its checkpoint. `depth`: of its models below the roots; `null` for
   * models that the family does not grow from. `current`: a node that has more pages.
   */
  readonly enter: (
    page: Omit<Page, 'checkpoint'>,
    depth: number | null,
    current: FamilyState['current'],
  ) => Page;
  /** Roots, ancestors and owners have been read to the end. */
  readonly endSources: () => void;
  readonly counts: () => { readonly pages: number; readonly models: number; readonly requests: number };
  /** Models that were not asked, by depth. */
  readonly waiting: () => readonly number[];
}

/**
 * @param saved where an earlier run stopped; `null` for a new crawl
 * @param requestCount requests of this run so far
 */
export function createFamilyBook(saved: FamilyState | null, requestCount: () => number): FamilyBook {
  const asked = [...(saved?.asked ?? [])];
  const frontier = createFrontier(saved?.waiting ?? [], asked);
  const requestsBefore = saved?.requests ?? 0;
  let areSourcesRead = saved?.areSourcesRead ?? false;
  let pages = saved?.pages ?? 0;
  let models = saved?.models ?? 0;
  const counts = (): ReturnType<FamilyBook['counts']> => ({
    pages,
    models,
    requests: requestsBefore + requestCount(),
  });
  return {
    take: () => {
      const node = frontier.take();
      if (node !== null) asked.push(node.id);
      return node;
    },
    enter: (page, depth, current) => {
      if (depth !== null) {
        for (const observation of page.observations) frontier.add(toNode(observation, depth));
      }
      pages += 1;
      models += page.observations.length;
      const state = { areSourcesRead, waiting: frontier.save(MOST_SAVED), asked, current, ...counts() };
      return { ...page, checkpoint: formatFamilyCheckpoint(state) };
    },
    endSources: () => void (areSourcesRead = true),
    counts,
    waiting: frontier.countByDepth,
  };
}
