import { RELATIONS } from '../../../schema/relation.ts';
import type { Relation } from '../../../schema/relation.ts';
import { formatCount } from '../format/format-count.ts';
import { RELATION_MARKS } from './relation-marks.ts';

/** Counts by relation, as reports and trees carry them; keys may be missing. */
export type Mix = Readonly<Partial<Record<string, number>>>;

/** The relations that occur, in their fixed order. */
export const toMixParts = (mix: Mix): readonly { readonly relation: Relation; readonly count: number }[] =>
  RELATIONS.map((relation) => ({ relation, count: mix[relation] ?? 0 })).filter((part) => part.count > 0);

/** A mix in words: `Fine-tune 5,667, Adapter 3,645`; `none` when empty. */
export const formatMix = (mix: Mix): string =>
  toMixParts(mix)
    .map(({ relation, count }) => `${RELATION_MARKS[relation].title} ${formatCount(count)}`)
    .join(', ') || 'none';
