import type { Observation } from '../../schema/observation.ts';
import type { DatesBook } from './fact-dates.ts';
import { toFactMask } from './facts.ts';
import { findRow } from './find-row.ts';
import { mergeFacts } from './merge-facts.ts';
import { notePastName } from './note-past-name.ts';
import type { PageRows } from './page-rows.ts';
import { toLastSeen, toNewRow } from './row.ts';
import type { Row } from './row.ts';
import { settleName } from './settle-name.ts';
import { sortReferences } from './sort-references.ts';

/** What the observations of one page have in common. */
export interface Pass {
  readonly crawlId: number;
  /** UTC day of observation. */
  readonly date: string;
  /** Days of all finished complete passes, ascending. */
  readonly completeDays: readonly string[];
  readonly book: DatesBook;
}

export type Outcome = 'inserted' | 'updated' | 'unchanged';

/**
 * Takes one observation into the rows: finds the repository, merges what is not older, settles who bears
 * the name. The same facts give the same rows in any order. `folded`: the observed id. O(1) look-ups.
 */
export function observeModel(rows: PageRows, observation: Observation, folded: string, pass: Pass): Outcome {
  const references = sortReferences(observation.references);
  const observed = references === observation.references ? observation : { ...observation, references };
  const known = findRow(rows, observed.model, folded);
  return known === null ? insert(rows, observed, folded, pass) : update(rows, known, observed, folded, pass);
}

function insert(rows: PageRows, observation: Observation, folded: string, pass: Pass): Outcome {
  const { date, completeDays, book } = pass;
  const dates = book.advance(book.never, toFactMask(observation), date);
  const row = toNewRow(rows.newKey(), folded, observation, dates, pass);
  const settled = settleName(rows, null, row, { date, missedOn: missedOn(date, completeDays) });
  rows.put(null, settled);
  rows.see(settled);
  return 'inserted';
}

function update(rows: PageRows, known: Row, observation: Observation, folded: string, pass: Pass): Outcome {
  const { date, book, completeDays } = pass;
  const { model } = observation;
  const mask = toFactMask(observation);
  const merged = mergeFacts(known, observation, mask, date);
  const dates = book.advance(known.dates, mask, date);
  const isNewest = date >= toLastSeen(known);
  const id = isNewest ? model.id : known.id;
  const hubId = known.hubId ?? model.hubId ?? null;
  const lastSeen = date > toLastSeen(known) ? date : known.lastSeen;
  const crawlId = toNewestCrawl(known, pass);
  const firstSeen = known.firstSeen === null || date < known.firstSeen ? date : known.firstSeen;
  const hasPastName = notePastName(rows, known, { id: model.id, folded, date });
  const isPlain = known.state === 'live' && id === known.id && hubId === known.hubId && merged === known;
  if (isPlain && firstSeen === known.firstSeen) {
    const isSighted = dates === known.dates && crawlId === known.crawlId;
    rows.see(isSighted ? known : { ...known, dates, crawlId, lastSeen });
    return hasPastName ? 'updated' : 'unchanged';
  }

  const observed: Row = {
    ...merged,
    id,
    folded: isNewest ? folded : known.folded,
    hubId,
    dates,
    crawlId,
    firstSeen,
    lastSeen,
  };
  const after = settleName(rows, known, observed, {
    date,
    missedOn: missedOn(toLastSeen(observed), completeDays),
  });
  const isChanged =
    hasPastName ||
    merged !== known ||
    id !== known.id ||
    hubId !== known.hubId ||
    after.state !== known.state ||
    after.goneSince !== known.goneSince ||
    after.isReplaced !== known.isReplaced;
  if (isChanged || firstSeen !== known.firstSeen) rows.put(known, after);
  rows.see(after);
  if (known.state === 'stub') return 'inserted';
  return isChanged ? 'updated' : 'unchanged';
}

/** The crawl with the newest day; on one day the one begun last. */
function toNewestCrawl(known: Row, { date, crawlId }: Pass): number {
  const lastSeen = toLastSeen(known);
  return date > lastSeen || (date === lastSeen && crawlId > known.crawlId) ? crawlId : known.crawlId;
}

/** A complete pass after the last sighting of a model did not list it: it is gone since then. */
const missedOn = (lastSeen: string, completeDays: readonly string[]): string | null =>
  completeDays.find((day) => day > lastSeen) ?? null;
