import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useStatus } from '../backend/use-status.ts';
import cards from '../controls/Card.module.css';
import { useLineageWeakness } from '../shell/use-lineage-weakness.ts';
import { Page } from '../states/Page.tsx';
import { hasFilters } from './browse-search.ts';
import { Filters } from './Filters.tsx';
import { ModelList } from './ModelList.tsx';
import { useChangeSearch } from './use-change-search.ts';

/** All models of the snapshot as one list. */
export function BrowsePage(): ReactNode {
  const search = useSearch({ from: '/models/' });
  const change = useChangeSearch(search);
  const { data: status } = useStatus();
  useLineageWeakness();
  return (
    <Page
      title="Models"
      head={
        <div className={cards['head']}>
          <h1>Models</h1>
          {hasFilters(search) ? (
            <Link to="/models" search={{}} className={cards['link']}>
              Clear all filters
            </Link>
          ) : null}
        </div>
      }
    >
      <Filters search={search} onChange={change} />
      <ModelList
        search={search}
        onSort={(sort, direction) => change({ sort, direction })}
        of={hasFilters(search) ? status?.coverage?.models : undefined}
      />
    </Page>
  );
}
