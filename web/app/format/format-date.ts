import { NONE } from './format-count.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `Jul 11, 2024` of `2024-07-11` or of a full ISO 8601 time, UTC; `–` when not known. */
export function formatDay(iso: string | null): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '') ?? [];
  const name = MONTHS[Number(month) - 1];
  return year === undefined || name === undefined ? NONE : `${name} ${Number(day)}, ${year}`;
}

/** `Jun 2024` of `2024-06`. */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-');
  const name = MONTHS[Number(number) - 1];
  return name === undefined ? month : `${name} ${year}`;
}

/** The day alone as it sorts: `2024-07-11`; `–` when not known. */
export const formatIsoDay = (iso: string | null): string => iso?.slice(0, 10) ?? NONE;

/** A short span: `40 s`, `12 min`, `3 h 5 min`. */
export function formatSpan(seconds: number): string {
  if (Math.round(seconds) < 60) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
