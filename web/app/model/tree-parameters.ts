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

const ROW_HEIGHT = 29;
const EDGES = 48;
const LEAST = 12;
const MOST = 80;

/** Rows that fit a stage of that height, in steps of two so that a window being resized asks seldom. */
export function toBudget(stageHeight: number): number {
  const rows = Math.floor((stageHeight - EDGES) / ROW_HEIGHT);
  return Math.max(LEAST, Math.min(MOST, rows - (rows % 2)));
}

/** An outline scrolls with its page: about three screens of it. */
export const OUTLINE_BUDGET = 36;
