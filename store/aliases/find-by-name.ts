import { foldId } from '../../schema/model-id.ts';
import { winsName } from '../observe/contest-name.ts';
import type { StoredRows } from '../observe/page-rows.ts';
import type { Row } from '../observe/row.ts';

type Names = Pick<StoredRows, 'holder' | 'gone' | 'alias'>;

/**
 * The row that a name leads to, ignoring case: the bearer of the name, else of what its alias leads to
 * (chains are followed, loops end), else a gone row of one of those names. `null` when there is none.
 */
export function findByName(names: Names, id: string): Row | null {
  const chain = listNames(names, id);
  for (const folded of chain) {
    const holder = names.holder(folded);
    if (holder !== null) return holder;
  }
  for (const folded of chain) {
    const last = findLast(names.gone(folded));
    if (last !== null) return last;
  }
  return null;
}

/** The name and those that its aliases lead to, folded, nearest first. */
export function listNames(names: Pick<Names, 'alias'>, id: string): ReadonlySet<string> {
  const chain = new Set<string>();
  let folded: string | null = foldId(id);
  while (folded !== null && !chain.has(folded)) {
    chain.add(folded);
    const target: string | undefined = names.alias(folded)?.id;
    folded = target === undefined ? null : foldId(target);
  }
  return chain;
}

const findLast = (rows: readonly Row[]): Row | null =>
  rows.reduce<Row | null>((best, row) => (best === null || winsName(row, best) ? row : best), null);
