import type { Parameters } from '../backend/backend.ts';
import type { ModelView } from './model-search.ts';

/** The API's words for what the address asks of a tree. */
export function toTreeParameters(view: ModelView, budget: number): Parameters {
  return {
    budget,
    open: view.open.join(','),
    closed: view.closed.join(','),
    more: [...view.more].map(([id, count]) => `${id}:${count}`).join(','),
    relation: view.relations ? [...view.relations].join(',') : '',
  };
}

/** Folds are lower than models, groups stand apart: together a little less than a full row each. */
const ROW_HEIGHT = 29;
/** Bar, head, column heads and coverage line, and the gaps between the groups. */
const EDGES = 240;
const LEAST = 12;
const MOST = 80;

/**
 * Rows that fit a window of that height, in steps of two so that a window being resized asks seldom. Counted by the
 * window, not by the stage, whose height changes once more is known of the model: so the tree is asked for once.
 */
export function toBudget(windowHeight: number): number {
  const rows = Math.floor((windowHeight - EDGES) / ROW_HEIGHT);
  return Math.max(LEAST, Math.min(MOST, rows - (rows % 2)));
}

/** An outline scrolls with its page: about three screens of it. */
export const OUTLINE_BUDGET = 36;
