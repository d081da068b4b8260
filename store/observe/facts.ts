import type { Model } from '../../schema/model.ts';
import type { Observation } from '../../schema/observation.ts';
import { REFERENCE_SOURCES } from '../../schema/reference.ts';

/** The fields of a model whose values follow the newest observation. `hubId` is adopted once and then stays. */
export const FIELDS = [
  'license',
  'licenseName',
  'downloads30d',
  'downloadsAllTime',
  'likes',
  'createdAtMs',
  'lastModifiedMs',
  'task',
  'library',
  'gate',
  'isDisabled',
  'newVersion',
  'parameters',
  'inferredRelation',
] as const satisfies readonly (keyof Model)[];

export type Field = (typeof FIELDS)[number];

/**
 * What carries an observation date of its own: the id, each field, the references of each source.
 * Stores keep the dates by place in this list, so new facts are added at the end.
 */
export const FACTS = ['id', ...FIELDS, ...REFERENCE_SOURCES] as const;

export const ID_FACT = 0;
export const FIRST_FIELD_FACT = 1;
export const FIRST_SOURCE_FACT = FIRST_FIELD_FACT + FIELDS.length;

/** The facts that an observation states, as bits by place in `FACTS`; the id always. */
export function toFactMask({ model, references, observedSources }: Observation): number {
  let mask = 1 << ID_FACT;
  for (let at = 0; at < FIELDS.length; at++) {
    const field = FIELDS[at];
    if (field !== undefined && model[field] !== undefined) mask |= 1 << (FIRST_FIELD_FACT + at);
  }
  for (const source of observedSources) mask |= sourceBit(source);
  for (const { source } of references) mask |= sourceBit(source);
  return mask;
}

const sourceBit = (source: (typeof REFERENCE_SOURCES)[number]): number =>
  1 << (FIRST_SOURCE_FACT + REFERENCE_SOURCES.indexOf(source));
