import type { IdText } from './id-text.ts';
import { countUp } from './radix-order.ts';

/** A group of rows whose ids agree up to `depth`: `order[start .. end)`. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

/** Bytes that one round looks at; 257 values each (one for "ended"), beside a row number, fit a double. */
const STEP = 3;
const RADIX = 257;
const ROWS = 2 ** 26;
const SMALL = 12;

/**
 * The place of each row in the order of ids (bytes; equal ids by key): `ranks[row]`.
 * Sorts by three bytes a round, then each group of equals by the next three. Comparing texts pairwise
 * took three times as long.
 */
export function rankIds(ids: IdText, keys: Uint32Array): Uint32Array {
  const count = keys.length;
  const order = countUp(count);
  const scratch = new Float64Array(count);
  const groups: Group[] = [{ start: 0, end: count, depth: 0 }];
  for (let group = groups.pop(); group !== undefined; group = groups.pop()) {
    if (group.end - group.start <= SMALL) sortSmallGroup(ids, keys, order, group);
    else splitGroup(ids, keys, order, group, scratch, groups);
  }
  const ranks = new Uint32Array(count);
  for (let rank = 0; rank < count; rank++) ranks[order[rank] ?? 0] = rank;
  return ranks;
}

/** Sorts a group by its next bytes and queues what is still equal. */
function splitGroup(
  ids: IdText,
  keys: Uint32Array,
  order: Uint32Array,
  { start, end, depth }: Group,
  scratch: Float64Array,
  groups: Group[],
): void {
  const sorted = scratch.subarray(start, end);
  for (let i = start; i < end; i++) {
    const row = order[i] ?? 0;
    scratch[i] = toDigit(ids, row, depth) * ROWS + row;
  }
  sorted.sort();
  let runStart = start;
  let runDigit = Math.floor((scratch[start] ?? 0) / ROWS);
  for (let i = start; i <= end; i++) {
    const value = scratch[i] ?? 0;
    const digit = i < end ? Math.floor(value / ROWS) : -1;
    if (i < end) order[i] = value - digit * ROWS;
    if (digit === runDigit) continue;
    if (i - runStart > 1) {
      if (runDigit % RADIX === 0) order.subarray(runStart, i).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
      else groups.push({ start: runStart, end: i, depth: depth + STEP });
    }
    runStart = i;
    runDigit = digit;
  }
}

/** The bytes of an id from `depth` on as one number; 0 stands for its end. */
function toDigit(ids: IdText, row: number, depth: number): number {
  const stop = ids.offsets[row + 1] ?? 0;
  let at = (ids.offsets[row] ?? 0) + depth;
  let digit = 0;
  for (let step = 0; step < STEP; step++, at++) {
    digit = digit * RADIX + (at < stop ? (ids.blob[at] ?? 0) + 1 : 0);
  }
  return digit;
}

/** Insertion sort. */
function sortSmallGroup(
  ids: IdText,
  keys: Uint32Array,
  order: Uint32Array,
  { start, end, depth }: Group,
): void {
  for (let i = start + 1; i < end; i++) {
    const row = order[i] ?? 0;
    let place = i;
    while (place > start && compareIds(ids, keys, order[place - 1] ?? 0, row, depth) > 0) {
      order[place] = order[place - 1] ?? 0;
      place--;
    }
    order[place] = row;
  }
}

function compareIds(ids: IdText, keys: Uint32Array, a: number, b: number, depth: number): number {
  const stopA = ids.offsets[a + 1] ?? 0;
  const stopB = ids.offsets[b + 1] ?? 0;
  let atA = (ids.offsets[a] ?? 0) + depth;
  let atB = (ids.offsets[b] ?? 0) + depth;
  for (; atA < stopA && atB < stopB; atA++, atB++) {
    const difference = (ids.blob[atA] ?? 0) - (ids.blob[atB] ?? 0);
    if (difference !== 0) return difference;
  }
  return stopA - atA - (stopB - atB) || (keys[a] ?? 0) - (keys[b] ?? 0);
}
