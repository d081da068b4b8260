import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Finding, FindingKind } from '../../../schema/finding.ts';
import { useBackend } from '../backend/backend-context.ts';
import { useDataVersion } from '../backend/use-status.ts';
import cards from '../controls/Card.module.css';
import { formatCount } from '../format/format-count.ts';
import { ModelName } from '../marks/ModelName.tsx';
import { ErrorNote } from '../states/ErrorNote.tsx';
import { Loading } from '../states/Loading.tsx';
import { FINDING_WORDS } from './finding-words.ts';
import classes from './FindingList.module.css';

const PAGE = 50;

interface FindingListProps {
  readonly kind: FindingKind;
  readonly count: number;
}

/** The findings of one kind, a page at a time. */
export function FindingList({ kind, count }: FindingListProps): ReactNode {
  const backend = useBackend();
  const version = useDataVersion();
  const { data, error, hasNextPage, fetchNextPage, isFetching, refetch } = useInfiniteQuery({
    queryKey: ['findings', kind, version],
    queryFn: ({ pageParam, signal }) => backend.findings(kind, { offset: pageParam, limit: PAGE }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ offset, rows, total }) => {
      const next = offset + rows.length;
      return rows.length > 0 && next < total ? next : undefined;
    },
    enabled: version !== null,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const total = data?.pages.at(-1)?.total ?? count;
  return (
    <>
      <p className={classes['meaning']}>{FINDING_WORDS[kind].meaning}</p>
      {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading lines={5} lineHeight={28} /> : null}
      <ul className={classes['list']}>
        {rows.map((finding, at) => (
          <Entry key={at} finding={finding} />
        ))}
      </ul>
      {data === undefined ? null : (
        <p className={cards['note']}>
          {formatCount(rows.length)} of {formatCount(total)}
          {hasNextPage ? (
            <button
              type="button"
              className={classes['more']}
              disabled={isFetching}
              onClick={() => void fetchNextPage()}
            >
              Show {Math.min(PAGE, total - rows.length)} more
            </button>
          ) : null}
        </p>
      )}
    </>
  );
}

function Entry({ finding: { id, proof } }: { readonly finding: Finding }): ReactNode {
  return (
    <li className={classes['entry']}>
      <Link to="/models/$" params={{ _splat: id }} className={classes['model']}>
        <ModelName id={id} />
      </Link>
      <span className={classes['proof']}>{proof}</span>
    </li>
  );
}
