import { foldId } from '../../schema/model-id.ts';
import { MODEL_STATES } from '../../schema/model.ts';
import type { Alias } from '../../schema/snapshot.ts';
import type { DiffDocument, DiffList } from '../../schema/wire/diff-document.ts';
import { idAt } from '../index/id-column.ts';
import { UNKNOWN_COUNT } from '../index/lineage-index.ts';
import { createTop } from '../rows/create-top.ts';
import type { DiffSide } from './diff-side.ts';
import { matchSides } from './match-sides.ts';
import { listParents, toDiffRows } from './to-diff-rows.ts';

export interface DiffInput {
  readonly before: DiffSide;
  readonly after: DiffSide;
  /** License texts by code, of both sides. */
  readonly licenses: readonly string[];
  /** Of the later side. */
  readonly aliases: Iterable<Alias>;
  /** Rows of each list. */
  readonly limit: number;
}

const LIVE = MODEL_STATES.indexOf('live');

/**
 * What appeared, vanished, changed its license, its name or its parents between two states of the data.
 * O(models + derivations); holds both sides as columns, and no more than `limit` rows of each list.
 */
export function computeDiff(input: DiffInput): Omit<DiffDocument, 'before' | 'after'> {
  const { before, after } = input;
  const toAfter = matchSides(before, after, input.aliases);
  const rows = toDiffRows(input);
  /** Of a row of the later side, the row of the earlier one, where the model is live on both; else -1. */
  const earlier = new Int32Array(after.count).fill(-1);
  const rowBefore = (row: number): number => earlier[row] ?? -1;

  const vanished = createList(before, input.limit);
  const appeared = createList(after, input.limit);
  const relicensed = createList(after, input.limit);
  const renamed = createList(after, input.limit);
  const reparented = createList(after, input.limit);
  for (let row = 0; row < before.count; row++) {
    if (before.state[row] !== LIVE) continue;
    const other = toAfter[row] ?? -1;
    if (other < 0 || after.state[other] !== LIVE) {
      vanished.offer(row);
      continue;
    }
    earlier[other] = row;
    if (before.license[row] !== after.license[other]) relicensed.offer(other);
    if (isRenamed(before, row, after, other)) renamed.offer(other);
    if (!hasSameParents(before, row, after, other, toAfter)) reparented.offer(other);
  }
  for (let row = 0; row < after.count; row++) {
    if (after.state[row] === LIVE && rowBefore(row) < 0) appeared.offer(row);
  }
  return {
    appeared: appeared.toList((row) => rows.toModel(after, row)),
    vanished: vanished.toList((row) => rows.toModel(before, row)),
    relicensed: relicensed.toList((row) => rows.toRelicensed(rowBefore(row), row)),
    renamed: renamed.toList((row) => rows.toRenamed(rowBefore(row), row)),
    reparented: reparented.toList((row) => rows.toReparented(rowBefore(row), row)),
  };
}

interface List {
  offer(row: number): void;
  toList<Row>(toRow: (row: number) => Row): DiffList<Row>;
}

/** Counts rows of one side and keeps the first: by descendants, then downloads, then id. */
function createList(side: DiffSide, limit: number): List {
  let total = 0;
  const top = createTop(limit, (a, b) => isBefore(side, a, b));
  return {
    offer(row) {
      total += 1;
      top.offer(row);
    },
    toList: (toRow) => ({ total, rows: top.list().map(toRow) }),
  };
}

function isBefore(side: DiffSide, a: number, b: number): boolean {
  const byDescendants = (side.descendantCount[b] ?? 0) - (side.descendantCount[a] ?? 0);
  if (byDescendants !== 0) return byDescendants < 0;
  const byDownloads = toCount(side.downloads30d[b]) - toCount(side.downloads30d[a]);
  if (byDownloads !== 0) return byDownloads < 0;
  const [left, right] = [idAt(side.ids, a), idAt(side.ids, b)];
  return left === right ? a < b : left < right;
}

const toCount = (count: number | undefined): number =>
  count === undefined || count === UNKNOWN_COUNT ? -1 : count;

function isRenamed(before: DiffSide, row: number, after: DiffSide, other: number): boolean {
  const [from, to] = [idAt(before.ids, row), idAt(after.ids, other)];
  return from !== to && foldId(from) !== foldId(to);
}

/** As sets; a parent of the earlier side stands for the row that it is on the later one. */
function hasSameParents(
  before: DiffSide,
  row: number,
  after: DiffSide,
  other: number,
  toAfter: Int32Array,
): boolean {
  const [old, now] = [listParents(before, row), listParents(after, other)];
  if (old.length === 0 && now.length === 0) return true;
  // One that is not there any more counts as itself, below zero.
  const toPlace = (parent: number): number => {
    const place = toAfter[parent] ?? -1;
    return place >= 0 ? place : -1 - parent;
  };
  const mapped = new Set(Array.from(old, toPlace));
  return mapped.size === new Set(now).size && now.every((parent) => mapped.has(parent));
}
