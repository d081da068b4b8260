import type { Connection } from './connection.ts';
import type { Bindable } from './to-binds.ts';

/** Rows of one statement. A call costs as much as binding a dozen values, so most rows go in large groups. */
const GROUPS = [64, 8, 1] as const;

/**
 * Inserts rows given one after another in one flat list: `['a', 'b'], [1, 2, 3, 4]` inserts (1, 2) and
 * (3, 4). `verb` is `INSERT` or one of its forms. O(values).
 */
export function insertMany(
  connection: Connection,
  table: string,
  columns: readonly string[],
  values: readonly Bindable[],
  verb = 'INSERT',
): void {
  if (values.length === 0) return;
  const width = columns.length;
  let at = 0;
  for (const rows of GROUPS) {
    if (values.length - at < rows * width) continue;
    const insert = connection.prepare(toSql(verb, table, columns, rows));
    for (; values.length - at >= rows * width; at += rows * width) {
      insert.run(values.slice(at, at + rows * width));
    }
  }
}

function toSql(verb: string, table: string, columns: readonly string[], rows: number): string {
  const places = `(${columns.map(() => '?').join(', ')})`;
  return `${verb} INTO ${table} (${columns.join(', ')}) VALUES ${Array(rows).fill(places).join(', ')}`;
}
