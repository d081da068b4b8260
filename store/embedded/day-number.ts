const MS_PER_DAY = 86_400_000;

const numbers = new Map<string, number>();
const texts = new Map<number, string>();

/** Days since 1970-01-01 of a UTC day `YYYY-MM-DD`: `1970-01-02` is 1. */
export function toDayNumber(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Date.parse(day) / MS_PER_DAY;
  numbers.set(day, number);
  return number;
}

/** The inverse of `toDayNumber`. A store knows few days, so each text is made once. */
export function toDay(number: number): string {
  const known = texts.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
  texts.set(number, day);
  return day;
}
