import { toReplaced, winsName } from './contest-name.ts';
import type { PageRows } from './page-rows.ts';
import type { Row } from './row.ts';

/**
 * The observed row with its state: live when it may bear its name, else gone. A name has one bearer, so the
 * repository that loses it is marked as gone (and put into the rows), and a stub of that name gives way.
 * `missedOn`: the day of a later complete pass that did not list it, for a repository new to the store.
 */
export function settleName(
  rows: PageRows,
  known: Row | null,
  observed: Row,
  { date, missedOn }: { readonly date: string; readonly missedOn: string | null },
): Row {
  if (known?.state === 'gone' && date < (known.goneSince ?? '')) return observed;
  if (known?.state === 'live' && known.id === observed.id) return observed;
  const other = rows.holder(observed.folded);
  const rival = other === null || other.key === observed.key ? null : other;
  const isNew = known === null || known.state === 'stub';
  if (isNew && missedOn !== null) return toMissed(observed, rival, missedOn);

  if (rival?.state === 'live' && !winsName(observed, rival)) return toReplaced(observed, rival);
  if (rival?.state === 'stub') rows.dropStub(rival, observed.key);
  if (rival?.state === 'live') rows.put(rival, toReplaced(rival, observed));
  return observed.state === 'live'
    ? observed
    : { ...observed, state: 'live', goneSince: null, isReplaced: false };
}

const toMissed = (observed: Row, rival: Row | null, missedOn: string): Row =>
  rival?.state === 'live'
    ? { ...toReplaced(observed, rival), goneSince: missedOn }
    : { ...observed, state: 'gone', goneSince: missedOn };
