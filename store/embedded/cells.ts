import type { Cell } from './connection.ts';

/** Readers of single values; a value of another type means a damaged file, and is named. */
export function toText(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell;
  throw new TypeError(`The store holds ${String(cell)} where a text should be.`);
}

export function toNumber(cell: Cell | undefined): number {
  if (typeof cell === 'number') return cell;
  throw new TypeError(`The store holds ${String(cell)} where a number should be.`);
}

export const toTextOrNull = (cell: Cell | undefined): string | null =>
  cell === null || cell === undefined ? null : toText(cell);

export const toNumberOrNull = (cell: Cell | undefined): number | null =>
  cell === null || cell === undefined ? null : toNumber(cell);
