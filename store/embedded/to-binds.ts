/** What may be bound to a statement; `true` and `false` are stored as 1 and 0. */
export type Bindable = string | number | boolean | null;

/** What the library is given. */
export type Bound = string | number | null;

/**
 * The one door for values into SQL. The library takes a missing or `undefined` value for NULL without a
 * word, ignores what is left over, and ends the process on a boolean: so the count and each value are
 * checked here. Throws a `TypeError`, before anything is executed.
 */
export function toBinds(values: readonly (Bindable | undefined)[], expected: number, sql: string): Bound[] {
  if (values.length !== expected) {
    throw new TypeError(`${values.length} values for ${expected} places in: ${sql}`);
  }
  const binds: Bound[] = [];
  for (const value of values) {
    if (value === null || typeof value === 'string') binds.push(value);
    else if (typeof value === 'boolean') binds.push(value ? 1 : 0);
    else if (typeof value === 'number' && Number.isFinite(value)) binds.push(value);
    else throw new TypeError(`${String(value)} cannot be bound in: ${sql}`);
  }
  return binds;
}

/** Number of `?` places; our SQL has no `?` in texts and no numbered places. */
export const countPlaces = (sql: string): number => sql.split('?').length - 1;
