import type { PictureItem } from './picture.ts';

export interface ColumnHead {
  readonly column: number;
  readonly title: string;
  /** Models in that column, shown or not; `null` where it is not counted. */
  readonly count: number | null;
}

export interface ColumnHeads {
  /** One a column, from the left. */
  readonly heads: readonly ColumnHead[];
  /** "Depth 4 to 15: 579": what lies right of the last column. */
  readonly deeper: { readonly title: string; readonly count: number } | null;
}

/**
 * Names the columns. Below a root a column is a depth; below any other model it is only a level, since depth
 * counts from a root.
 */
export function toColumnHeads(items: readonly PictureItem[], levels: readonly number[]): ColumnHeads {
  const focus = items.find((item) => item.kind === 'node' && item.role === 'focus');
  const focusColumn = focus?.column ?? 0;
  const isRoot = focus?.kind === 'node' && focus.row.parentCount === 0;
  const word = isRoot ? 'Depth' : 'Level';
  const columns = 1 + Math.max(0, ...items.map((item) => item.column));
  const parentCount = focus?.kind === 'node' ? focus.row.parentCount : 0;
  const heads = Array.from({ length: columns }, (_, column): ColumnHead => {
    const level = column - focusColumn;
    if (level > 0) return { column, title: `${word} ${level}`, count: levels[level - 1] ?? 0 };
    if (level === 0) return { column, title: isRoot ? 'Root' : 'This model', count: null };
    if (level === -1) return { column, title: parentCount > 1 ? 'Parents' : 'Parent', count: parentCount };
    const isFirst = column === 0 && items[0]?.kind === 'node' && items[0].row.parentCount === 0;
    return { column, title: isFirst ? 'Root' : `${-level} up`, count: null };
  });
  const shown = columns - 1 - focusColumn;
  const rest = levels.slice(shown);
  const count = rest.reduce((sum, n) => sum + n, 0);
  const span = rest.length === 1 ? `${shown + 1}` : `${shown + 1} to ${levels.length}`;
  return { heads, deeper: count === 0 ? null : { title: `${word} ${span}`, count } };
}
