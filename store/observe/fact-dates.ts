import { FACTS } from './facts.ts';

/** For each of `FACTS` the UTC day on which it was last observed; `''` for never. */
export interface FactDates {
  /** Number within the store, from 0 for "nothing was ever observed". */
  readonly code: number;
  readonly days: readonly string[];
}

/**
 * Most models of a store share their dates, so each distinct set is kept once, by number.
 * The book only grows; a set that no row uses any more costs a few bytes.
 */
export interface DatesBook {
  readonly never: FactDates;
  at(code: number): FactDates;
  /** All sets by code, `never` first. */
  all(): readonly FactDates[];
  /** The set of these days, which may come from the book of another store. */
  intern(days: readonly string[]): FactDates;
  /** The set after the facts of `mask` were also observed on `date`: each keeps its newest day. */
  advance(dates: FactDates, mask: number, date: string): FactDates;
}

/** `known`: the sets of an earlier session by code, without `never`. */
export function createDatesBook(known: readonly (readonly string[])[]): DatesBook {
  const never: FactDates = { code: 0, days: FACTS.map(() => '') };
  const sets: FactDates[] = [never];
  const byDays = new Map<string, FactDates>([[never.days.join(), never]]);
  for (const days of known) intern(FACTS.map((_, fact) => days[fact] ?? ''));

  function intern(days: readonly string[]): FactDates {
    const name = days.join();
    const found = byDays.get(name);
    if (found !== undefined) return found;
    const added = { code: sets.length, days };
    sets.push(added);
    byDays.set(name, added);
    return added;
  }

  // A page advances a thousand rows from the same set by the same facts and day.
  let last = { dates: never, mask: 0, date: '', result: never };
  return {
    never,
    at: (code) => sets[code] ?? never,
    all: () => sets,
    intern,
    advance(dates, mask, date) {
      if (last.dates === dates && last.mask === mask && last.date === date) return last.result;
      const days = dates.days.map((day, fact) => ((mask & (1 << fact)) !== 0 && date > day ? date : day));
      last = { dates, mask, date, result: intern(days) };
      return last.result;
    },
  };
}
