import { toReplaced, winsName } from './contest-name.ts';
import type { PageRows } from './page-rows.ts';
import type { Row } from './row.ts';
import { replaceGone, toGone } from './settle-namesakes.ts';

/**
 * The observed row with its state: live when it may bear its name, else gone. A name has one bearer, so the
 * repository that loses it is marked as gone (and put into the rows), and a stub of that name gives way.
 * `missedOn`: the day of the first complete pass after its last sighting: that pass did not list it.
 */
export function settleName(
  rows: PageRows,
  known: Row | null,
  observed: Row,
  { date, missedOn }: { readonly date: string; readonly missedOn: string | null },
): Row {
  const isStillGone = known?.state === 'gone' && date < (known.goneSince ?? '');
  if (isStillGone && known.lastSeen === observed.lastSeen) return observed;
  if (known?.state === 'live' && known.id === observed.id) return observed;
  const other = rows.holder(observed.folded);
  const rival = other === null || other.key === observed.key ? null : other;
  if (isStillGone) return toGone(rows, observed, rival, known.goneSince ?? date);
  if (known?.state !== 'live' && missedOn !== null) return toGone(rows, observed, rival, missedOn);

  if (rival?.state === 'live' && !winsName(observed, rival)) return toReplaced(observed, rival);
  replaceGone(rows, observed);
  if (rival?.state === 'stub') rows.dropStub(rival, observed.key);
  if (rival?.state === 'live') rows.put(rival, toReplaced(rival, observed));
  return observed.state === 'live'
    ? observed
    : { ...observed, state: 'live', goneSince: null, isReplaced: false };
}
