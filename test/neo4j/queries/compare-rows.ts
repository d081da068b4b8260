import type { Row } from './question.ts';

/** An order of rows by these columns, one after the other; `-` before a name puts the largest first. */
export function compareRows(...columns: readonly string[]): (left: Row, right: Row) => number {
  return (left, right) => {
    for (const column of columns) {
      const isDescending = column.startsWith('-');
      const name = isDescending ? column.slice(1) : column;
      const order = compareCells(left[name], right[name]);
      if (order !== 0) return isDescending ? -order : order;
    }
    return 0;
  };
}

/** Unknown numbers are the smallest. */
function compareCells(left: unknown, right: unknown): number {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  return toNumber(left) - toNumber(right);
}

function toNumber(cell: unknown): number {
  if (cell === null) return -1;
  if (typeof cell === 'number') return cell;
  throw new TypeError(`${String(cell)} has no place in an order.`);
}
