import type { ReactNode } from 'react';
import type { BrowseSort } from '../../../schema/wire/browse-query.ts';
import { Icon } from '../marks/Icon.tsx';
import type { ColumnFacts } from './columns.tsx';
import classes from './SortHeader.module.css';

interface SortHeaderProps {
  readonly facts: ColumnFacts;
  readonly sort: BrowseSort;
  readonly direction: 'asc' | 'desc';
  readonly onSort: (sort: BrowseSort) => void;
  readonly children: ReactNode;
}

/** A column's head; a press sorts by it, another turns the order around. */
export function SortHeader({ facts, sort, direction, onSort, children }: SortHeaderProps): ReactNode {
  const own = facts.sort;
  const isSorted = own !== undefined && own === sort;
  return (
    <th
      scope="col"
      className={classes['head']}
      data-number={facts.isNumber}
      data-wide={facts.isWide}
      {...(isSorted ? { 'aria-sort': direction === 'asc' ? 'ascending' : 'descending' } : {})}
    >
      {own === undefined ? (
        children
      ) : (
        <button type="button" className={classes['button']} onClick={() => onSort(own)}>
          {children}
          {isSorted ? <Icon name={direction === 'asc' ? 'up' : 'down'} size={12} /> : null}
        </button>
      )}
    </th>
  );
}
