const SECONDS_PER_DAY = 86_400;
/** Days that 32-bit seconds reach (February 2106), and a little more. */
const DAYS = 49_800;

/** Month number by day since 1970; a look-up is several times faster than calendar arithmetic. */
const MONTH_OF_DAY: Uint16Array = fillMonthOfDay();

function fillMonthOfDay(): Uint16Array {
  const monthOfDay = new Uint16Array(DAYS);
  for (let month = 0, day = 0; day < DAYS; month++) {
    const next = Date.UTC(1970, month + 1, 1) / 1000 / SECONDS_PER_DAY;
    monthOfDay.fill(month, day, next);
    day = next;
  }
  return monthOfDay;
}

/** Months since January 1970 of a time in seconds since 1970, UTC: 0 for 1970-01. */
export const toMonthNumber = (seconds: number): number => MONTH_OF_DAY[(seconds / SECONDS_PER_DAY) | 0] ?? 0;

/** `2023-09` of month number 644. */
export const formatMonth = (month: number): string =>
  `${1970 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
