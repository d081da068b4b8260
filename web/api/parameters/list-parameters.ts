import { RELATIONS } from '../../../schema/relation.ts';
import type { Relation } from '../../../schema/relation.ts';
import { choicesParameter, countParameter } from './query-parameters.ts';

/** Rows of a list when `limit` is left out, and at most. */
export const ROWS = { minimum: 1, maximum: 500, standard: 50 } as const;

/** How far a list can be paged through. */
const MAX_OFFSET = 10_000_000;

export const limitParameter = (
  bounds: { readonly minimum: number; readonly maximum: number; readonly standard: number } = ROWS,
): ReturnType<typeof countParameter> => countParameter(bounds, { description: 'Rows at most.' });

export const offsetParameter = (): ReturnType<typeof countParameter> =>
  countParameter({ minimum: 0, maximum: MAX_OFFSET, standard: 0 }, { description: 'Rows to skip.' });

export const relationsParameter = (description: string): ReturnType<typeof choicesParameter<Relation>> =>
  choicesParameter(RELATIONS, { description, example: 'finetune' });
