import { foldId } from '../../schema/model-id.ts';
import { MODEL_STATES } from '../../schema/model.ts';
import type { Alias } from '../../schema/snapshot.ts';
import { findById, idAt, toSlots } from '../index/id-column.ts';
import type { IdText } from '../index/id-text.ts';
import type { IdColumn } from '../index/lineage-index.ts';
import type { DiffSide } from './diff-side.ts';

const STUB = MODEL_STATES.indexOf('stub');

/** A creation date carries the milliseconds that an `_id` lacks. */
const TOLERANCE_S = 1;

/**
 * For each row of the earlier side the row of the later one that is the same repository, -1 where there is none.
 * By `_id` first; then by id, ignoring case, and by the older names of the later side, where `_id` and date of
 * creation contradict nothing (as `store/observe/same-repository.ts` has it). A row of the later side answers
 * to one model, and to any number of stubs: those are only names. O(rows) look-ups.
 */
export function matchSides(before: DiffSide, after: DiffSide, aliases: Iterable<Alias>): Int32Array {
  const ids = toColumn(after.ids, after);
  const hubIds = toColumn(after.hubIds, after);
  const newNames = new Map([...aliases].map(({ alias, id }) => [foldId(alias), id]));
  const found = new Int32Array(before.count).fill(-1);
  const isTaken = new Uint8Array(after.count);
  const take = (row: number, other: number): void => {
    found[row] = other;
    if (before.state[row] !== STUB) isTaken[other] = 1;
  };

  for (let row = 0; row < before.count; row++) {
    const hubId = idAt(before.hubIds, row);
    const other = hubId === '' ? -1 : findById(hubIds, hubId);
    if (other >= 0) take(row, other);
  }
  const fits = (row: number, other: number): boolean =>
    other >= 0 &&
    (before.state[row] === STUB || (isTaken[other] === 0 && canBeSame(before, row, after, other)));
  for (let state = 0; state < MODEL_STATES.length; state++) {
    for (let row = 0; row < before.count; row++) {
      if (before.state[row] !== state || (found[row] ?? 0) >= 0) continue;
      const other = findById(ids, idAt(before.ids, row));
      if (fits(row, other)) take(row, other);
    }
  }
  if (newNames.size === 0) return found;
  for (let row = 0; row < before.count; row++) {
    if ((found[row] ?? 0) >= 0) continue;
    const other = followNames(idAt(before.ids, row), newNames, ids);
    if (fits(row, other)) take(row, other);
  }
  return found;
}

const toColumn = (text: IdText, { state, keys }: DiffSide): IdColumn => ({
  ...text,
  slots: toSlots(text, state, keys),
});

/** The row at the end of a chain of older names, -1 for none. */
function followNames(id: string, newNames: ReadonlyMap<string, string>, ids: IdColumn): number {
  const passed = new Set<string>();
  for (let name = foldId(id); !passed.has(name);) {
    passed.add(name);
    const next = newNames.get(name);
    if (next === undefined) return -1;
    const row = findById(ids, next);
    if (row >= 0) return row;
    name = foldId(next);
  }
  return -1;
}

/** Whether two records can be one repository; what is not known contradicts nothing. */
function canBeSame(before: DiffSide, row: number, after: DiffSide, other: number): boolean {
  if (after.state[other] === STUB) return true;
  if (hasText(before.hubIds, row) && hasText(after.hubIds, other)) return false;
  const [a, b] = [before.bornAtS[row] ?? 0, after.bornAtS[other] ?? 0];
  return a === 0 || b === 0 || Math.abs(a - b) <= TOLERANCE_S;
}

const hasText = ({ offsets }: IdText, row: number): boolean => offsets[row] !== offsets[row + 1];
