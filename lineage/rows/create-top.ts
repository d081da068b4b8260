export interface Top {
  offer(candidate: number): void;
  /** The best so far, best first. */
  list(): readonly number[];
}

/** Longer lists are cheaper to sort once than to keep sorted. */
const SORT_FROM = 512;

/**
 * Keeps the best `limit` of any number of candidates, best first. Most candidates cost one comparison
 * with the worst that is kept. `isBefore` must be a strict total order, so that the result does not
 * depend on the order of the offers.
 */
export function createTop(limit: number, isBefore: (left: number, right: number) => boolean): Top {
  return limit < SORT_FROM ? createSortedTop(limit, isBefore) : createGatheredTop(limit, isBefore);
}

function createSortedTop(limit: number, isBefore: (left: number, right: number) => boolean): Top {
  const best: number[] = [];
  return {
    offer: (candidate) => {
      const worst = best[limit - 1];
      if (limit === 0 || (worst !== undefined && !isBefore(candidate, worst))) return;
      let low = 0;
      let high = best.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (isBefore(best[middle] ?? candidate, candidate)) low = middle + 1;
        else high = middle;
      }
      best.splice(low, 0, candidate);
      if (best.length > limit) best.pop();
    },
    list: () => best,
  };
}

function createGatheredTop(limit: number, isBefore: (left: number, right: number) => boolean): Top {
  const all: number[] = [];
  return {
    offer: (candidate) => {
      all.push(candidate);
    },
    list: () => all.toSorted((left, right) => (isBefore(left, right) ? -1 : 1)).slice(0, limit),
  };
}
