import type { IdText } from './id-text.ts';

/** Rows whose ids agree in their first `depth` bytes: `order[start .. end)`. */
export interface IdGroup {
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
 * Sorts each group of `order` in place by id (bytes; equal ids by key) and returns `order`.
 * Three bytes a round, then each group of equals by the next three: comparing whole texts pairwise took
 * three times as long. O(bytes that tell ids apart).
 */
export function sortIds(
  ids: IdText,
  keys: Uint32Array,
  order: Uint32Array,
  groups: readonly IdGroup[],
): Uint32Array {
  const scratch = new Float64Array(order.length);
  const waiting = [...groups];
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    if (group.end - group.start <= SMALL) sortSmallGroup(ids, keys, order, group);
    else splitGroup(ids, keys, order, group, scratch, waiting);
  }
  return order;
}

/** Sorts a group by its next bytes and queues what is still equal. */
function splitGroup(
  ids: IdText,
  keys: Uint32Array,
  order: Uint32Array,
  { start, end, depth }: IdGroup,
  scratch: Float64Array,
  waiting: IdGroup[],
): void {
  for (let i = start; i < end; i++) {
    const row = order[i] ?? 0;
    scratch[i] = toDigit(ids, row, depth) * ROWS + row;
  }
  scratch.subarray(start, end).sort();
  let runStart = start;
  let runDigit = Math.floor((scratch[start] ?? 0) / ROWS);
  for (let i = start; i <= end; i++) {
    const value = scratch[i] ?? 0;
    const digit = i < end ? Math.floor(value / ROWS) : -1;
    if (i < end) order[i] = value - digit * ROWS;
    if (digit === runDigit) continue;
    if (i - runStart > 1) {
      if (runDigit % RADIX === 0) sortByKey(order.subarray(runStart, i), keys);
      else waiting.push({ start: runStart, end: i, depth: depth + STEP });
    }
    runStart = i;
    runDigit = digit;
  }
}

/** Equal ids, all ended. */
function sortByKey(rows: Uint32Array, keys: Uint32Array): void {
  rows.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
}

/** The bytes of an id from `depth` on as one number; 0 stands for its end. */
function toDigit({ blob, offsets }: IdText, row: number, depth: number): number {
  const stop = offsets[row + 1] ?? 0;
  let at = (offsets[row] ?? 0) + depth;
  let digit = 0;
  for (let step = 0; step < STEP; step++, at++) {
    digit = digit * RADIX + (at < stop ? (blob[at] ?? 0) + 1 : 0);
  }
  return digit;
}

/** Insertion sort. */
function sortSmallGroup(ids: IdText, keys: Uint32Array, order: Uint32Array, group: IdGroup): void {
  for (let i = group.start + 1; i < group.end; i++) {
    const row = order[i] ?? 0;
    let place = i;
    while (place > group.start && compareIds(ids, keys, order[place - 1] ?? 0, row, group.depth) > 0) {
      order[place] = order[place - 1] ?? 0;
      place--;
    }
    order[place] = row;
  }
}

function compareIds(
  { blob, offsets }: IdText,
  keys: Uint32Array,
  a: number,
  b: number,
  depth: number,
): number {
  const stopA = offsets[a + 1] ?? 0;
  const stopB = offsets[b + 1] ?? 0;
  let atA = (offsets[a] ?? 0) + depth;
  let atB = (offsets[b] ?? 0) + depth;
  for (; atA < stopA && atB < stopB; atA++, atB++) {
    const difference = (blob[atA] ?? 0) - (blob[atB] ?? 0);
    if (difference !== 0) return difference;
  }
  return stopA - atA - (stopB - atB) || (keys[a] ?? 0) - (keys[b] ?? 0);
}
