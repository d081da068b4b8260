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

type Fact = (typeof FACTS)[number];

const BITS = Object.fromEntries(FACTS.map((fact, at) => [fact, 1 << at])) as Readonly<Record<Fact, number>>;

/**
 * The facts that an observation states, as bits by place in `FACTS`; the id always. Written out, because a
 * loop over names takes longer than all the rest of finding a model.
 */
export function toFactMask({ model, references, observedSources }: Observation): number {
  let mask = BITS.id;
  if (model.license !== undefined) mask |= BITS.license;
  if (model.licenseName !== undefined) mask |= BITS.licenseName;
  if (model.downloads30d !== undefined) mask |= BITS.downloads30d;
  if (model.downloadsAllTime !== undefined) mask |= BITS.downloadsAllTime;
  if (model.likes !== undefined) mask |= BITS.likes;
  if (model.createdAtMs !== undefined) mask |= BITS.createdAtMs;
  if (model.lastModifiedMs !== undefined) mask |= BITS.lastModifiedMs;
  if (model.task !== undefined) mask |= BITS.task;
  if (model.library !== undefined) mask |= BITS.library;
  if (model.gate !== undefined) mask |= BITS.gate;
  if (model.isDisabled !== undefined) mask |= BITS.isDisabled;
  if (model.newVersion !== undefined) mask |= BITS.newVersion;
  if (model.parameters !== undefined) mask |= BITS.parameters;
  if (model.inferredRelation !== undefined) mask |= BITS.inferredRelation;
  for (const source of observedSources) mask |= BITS[source];
  for (const { source } of references) mask |= BITS[source];
  return mask;
}
