/** The month `steps` later (earlier when negative): `addMonths('2024-11', 3)` is `2025-02`. */
export function addMonths(month: string, steps: number): string {
  const [year = '1970', number = '01'] = month.split('-');
  const months = Number(year) * 12 + Number(number) - 1 + steps;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** All months from the first to the last, both included; `[]` when they are the wrong way round. */
export function listMonths(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/**
 * The last `count` whole months before a snapshot day. The snapshot's own month is left out unless the day
 * is its last, since a part of a month looks like a fall.
 */
export function listWholeMonths(snapshotDay: string, count: number): readonly string[] {
  const month = snapshotDay.slice(0, 7);
  const nextDay = new Date(Date.parse(`${snapshotDay}T00:00:00Z`) + 86_400_000).toISOString();
  const last = nextDay.slice(0, 7) === month ? addMonths(month, -1) : month;
  return listMonths(addMonths(last, 1 - count), last);
}
