import { ANSWER_ASSUMPTIONS } from './answer-assumptions.ts';
import type { Assumption } from './assumption.ts';
import { LIST_ASSUMPTIONS } from './list-assumptions.ts';
import { PAGE_ASSUMPTIONS } from './page-assumptions.ts';

/** All that the crawler relies on and that one can see from outside. */
export const ASSUMPTIONS: readonly Assumption[] = [
  ...LIST_ASSUMPTIONS,
  ...PAGE_ASSUMPTIONS,
  ...ANSWER_ASSUMPTIONS,
];
