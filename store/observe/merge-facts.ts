import type { Model } from '../../schema/model.ts';
import type { Observation } from '../../schema/observation.ts';
import type { Reference } from '../../schema/reference.ts';
import { REFERENCE_SOURCES } from '../../schema/reference.ts';
import { FIELDS, FIRST_FIELD_FACT, FIRST_SOURCE_FACT } from './facts.ts';
import type { Field } from './facts.ts';
import type { Row } from './row.ts';

type Values = { -readonly [F in Field]?: Row[F] };

/**
 * The row with the observed fields and references that are not older than what it holds; the same object
 * when none of them says anything new. Id, `hubId`, state and dates are left to the caller.
 */
export function mergeFacts(row: Row, observation: Observation, mask: number, date: string): Row {
  const values = newValues(row, observation.model, mask, date);
  const references = newReferences(row, observation.references, mask, date);
  if (values === null && references === null) return row;
  return { ...row, ...values, references: references ?? row.references };
}

const isTaken = (row: Row, fact: number, mask: number, date: string): boolean =>
  (mask & (1 << fact)) !== 0 && date >= (row.dates.days[fact] ?? '');

function newValues(row: Row, model: Partial<Model>, mask: number, date: string): Values | null {
  let values: Values | null = null;
  for (let at = 0; at < FIELDS.length; at++) {
    const field = FIELDS[at];
    if (field === undefined || isSame(row[field], model[field])) continue;
    if (!isTaken(row, FIRST_FIELD_FACT + at, mask, date)) continue;
    values ??= {};
    take(values, field, model[field]);
  }
  return values;
}

function take<F extends Field>(values: Values, field: F, value: Row[F] | undefined): void {
  if (value !== undefined) values[field] = value;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((label, at) => label === b[at]);
}

/** `null` when the references stay as they are. */
function newReferences(
  row: Row,
  observed: readonly Reference[],
  mask: number,
  date: string,
): readonly Reference[] | null {
  if (row.references.length === 0 && observed.length === 0) return null;
  const merged = REFERENCE_SOURCES.flatMap((source, at) =>
    (isTaken(row, FIRST_SOURCE_FACT + at, mask, date) ? observed : row.references).filter(
      (reference) => reference.source === source,
    ),
  );
  const isUnchanged =
    merged.length === row.references.length &&
    merged.every((reference, at) => isSameReference(reference, row.references[at]));
  return isUnchanged ? null : merged;
}

const isSameReference = (a: Reference, b: Reference | undefined): boolean =>
  b !== undefined &&
  a.source === b.source &&
  a.position === b.position &&
  a.target === b.target &&
  a.targetHubId === b.targetHubId &&
  a.relation === b.relation &&
  a.declaredRelation === b.declaredRelation &&
  a.evidence === b.evidence;
