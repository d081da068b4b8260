import type { Cell, Statement } from './connection.ts';
import type { Bindable } from './to-binds.ts';

/**
 * The rows of a statement that gives them as one JSON list of lists. A single text crosses from the library
 * much faster than a thousand rows of twenty values.
 */
export function readJsonRows(
  statement: Statement,
  values: readonly Bindable[],
): readonly (readonly Cell[])[] {
  const text = statement.first(values)?.[0];
  const rows: unknown = JSON.parse(typeof text === 'string' ? text : '[]');
  return Array.isArray(rows) ? rows : [];
}

/** The numbers of a statement that gives them as one JSON list. */
export function readJsonNumbers(statement: Statement, values: readonly Bindable[]): readonly number[] {
  const text = statement.first(values)?.[0];
  const numbers: unknown = JSON.parse(typeof text === 'string' ? text : '[]');
  return Array.isArray(numbers) ? numbers : [];
}
