import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '../backend/use-answer.ts';
import { isNotFound } from '../backend/backend-error.ts';
import { hasFilters } from '../browse/browse-search.ts';
import { Filters } from '../browse/Filters.tsx';
import { ModelList } from '../browse/ModelList.tsx';
import { useChangeSearch } from '../browse/use-change-search.ts';
import { useLineageWeakness } from '../shell/use-lineage-weakness.ts';
import { Empty } from '../states/Empty.tsx';
import { ErrorNote } from '../states/ErrorNote.tsx';
import { Page } from '../states/Page.tsx';
import { OwnerFacts } from './OwnerFacts.tsx';
import { OwnerSuggestions } from './OwnerSuggestions.tsx';

/** What one account published, and what came of it. */
export function OwnerPage(): ReactNode {
  const { owner } = useParams({ from: '/owners/$owner' });
  const search = useSearch({ from: '/owners/$owner' });
  const change = useChangeSearch(search);
  useLineageWeakness();
  const { data, error, refetch } = useAnswer(
    ['owner', owner],
    (backend, signal) => backend.owner(owner, signal),
    { keepsLast: false },
  );
  if (isNotFound(error)) {
    return (
      <Page title={owner} head={<h1>{owner}</h1>}>
        <Empty title={`This snapshot knows no model by “${owner}”.`}>
          <OwnerSuggestions owner={owner} />
        </Empty>
      </Page>
    );
  }
  return (
    <Page title={data?.owner ?? owner} head={<OwnerFacts owner={owner} document={data} />}>
      {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
      <Filters hasOwner search={search} onChange={change} />
      <ModelList
        search={{ ...search, owner: data?.owner ?? owner }}
        onSort={(sort, direction) => change({ sort, direction })}
        of={hasFilters(search) ? data?.models : undefined}
      />
    </Page>
  );
}
