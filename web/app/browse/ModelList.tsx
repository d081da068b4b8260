import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import type { BrowseSort } from '../../../schema/wire/browse-query.ts';
import cards from '../controls/Card.module.css';
import { useIsNarrow } from '../controls/use-is-narrow.ts';
import { formatCount } from '../format/format-count.ts';
import { Empty } from '../states/Empty.tsx';
import { ErrorNote } from '../states/ErrorNote.tsx';
import { Loading } from '../states/Loading.tsx';
import { toBrowseQuery, toFirstDirection } from './browse-search.ts';
import type { BrowseSearch } from './browse-search.ts';
import { toSortedValue } from './columns.tsx';
import { formatFilters } from './filter-words.ts';
import classes from './ModelList.module.css';
import { ModelCards } from './ModelCards.tsx';
import { ModelTable } from './ModelTable.tsx';
import { MOST_ROWS } from './row-pages.ts';
import type { RowRange } from './row-pages.ts';
import { formatSort } from './sort-words.ts';
import { useModelRows } from './use-model-rows.ts';

interface ModelListProps {
  readonly search: BrowseSearch;
  readonly onSort: (sort: BrowseSort, direction: 'asc' | 'desc') => void;
  /** How many there are without filters; `undefined` while not known. */
  readonly of: number | undefined;
}

/** The models that a search finds: how many, in which order, and all of them to scroll through. */
export function ModelList({ search, onSort, of }: ModelListProps): ReactNode {
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 });
  const noteRange = useCallback((first: number, last: number) => setRange({ first, last }), []);
  const { total, first, error, isStale, rowAt, retry } = useModelRows(search, range);
  const isNarrow = useIsNarrow();
  const { sort = 'downloads', direction = 'desc' } = toBrowseQuery(search);
  const turn = (by: BrowseSort): void =>
    onSort(by, by !== sort ? toFirstDirection(by) : direction === 'asc' ? 'desc' : 'asc');

  if (total === undefined) {
    return error === null ? (
      <Loading label="Loading models" lines={16} />
    ) : (
      <ErrorNote error={error} onRetry={retry} />
    );
  }
  const count = Math.min(total, MOST_ROWS);
  const largest = direction === 'desc' ? toSortedValue(first, sort) : null;
  return (
    <>
      <output className={classes['count']}>
        <span>
          <b>{formatCount(total)}</b>
          {of === undefined || total >= of ? ' models' : ` of ${formatCount(of)} models shown`}
        </span>
        <span className={classes['order']}>{formatSort(sort, direction)}</span>
      </output>
      {error === null ? null : <ErrorNote error={error} onRetry={retry} />}
      {total === 0 ? (
        <Empty title="No model matches these filters.">
          {formatFilters(search)}{' '}
          <Link to="." search={{}}>
            Show all models
          </Link>
        </Empty>
      ) : isNarrow ? (
        <ModelCards label="Models" count={count} rowAt={rowAt} isStale={isStale} onRange={noteRange} />
      ) : (
        <ModelTable
          label="Models"
          count={count}
          rowAt={rowAt}
          sort={sort}
          direction={direction}
          largest={largest !== null && largest > 0 ? largest : null}
          isStale={isStale}
          onSort={turn}
          onRange={noteRange}
        />
      )}
      {total > count ? (
        <p className={cards['note']}>
          The first {formatCount(count)} of {formatCount(total)} can be scrolled through; filters reach the
          rest.
        </p>
      ) : null}
    </>
  );
}
