import { winsName } from './contest-name.ts';
import type { PageRows } from './page-rows.ts';
import type { Row } from './row.ts';
import { isSameRepository } from './same-repository.ts';

/** Marks the gone repositories of this name that the observed one came after, whichever was told first. */
export function replaceGone(rows: PageRows, observed: Row): void {
  for (const row of rows.gone(observed.folded)) {
    const isOther = row.key !== observed.key && !isSameRepository(row, observed);
    if (isOther && !row.isReplaced && winsName(observed, row)) rows.put(row, { ...row, isReplaced: true });
  }
}

/** The observed row as gone since that day, which is later than it was seen. `holder`: who bears its name now. */
export function toGone(rows: PageRows, observed: Row, holder: Row | null, goneSince: string): Row {
  replaceGone(rows, observed);
  const gone = rows.gone(observed.folded).filter(({ key }) => key !== observed.key);
  const isReplaced = (holder?.state === 'live' ? [...gone, holder] : gone).some(
    (row) => !isSameRepository(row, observed) && winsName(row, observed),
  );
  return { ...observed, state: 'gone', goneSince, isReplaced };
}
