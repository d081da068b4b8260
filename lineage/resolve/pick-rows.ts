/**
 * The row of each wanted name. Of rows that share one: the smallest state code (live, gone, stub), then the
 * largest key, the newest. O(rows).
 */
export function pickRows(
  wanted: ReadonlySet<string>,
  nameOf: (row: number) => string | null,
  { keys, state }: { readonly keys: Uint32Array; readonly state: Uint8Array },
): ReadonlyMap<string, number> {
  const picked = new Map<string, number>();
  if (wanted.size === 0) return picked;
  const isBetter = (row: number, other: number): boolean => {
    const [a, b] = [state[row] ?? 0, state[other] ?? 0];
    return a === b ? (keys[row] ?? 0) > (keys[other] ?? 0) : a < b;
  };
  for (let row = 0; row < keys.length; row++) {
    const name = nameOf(row);
    if (name === null || !wanted.has(name)) continue;
    const other = picked.get(name);
    if (other === undefined || isBetter(row, other)) picked.set(name, row);
  }
  return picked;
}
