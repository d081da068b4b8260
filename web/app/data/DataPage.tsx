import type { ReactNode } from 'react';
import { useAnswer } from '../backend/use-answer.ts';
import { useStatus } from '../backend/use-status.ts';
import cards from '../controls/Card.module.css';
import { formatDay } from '../format/format-date.ts';
import { CrawlButton } from '../shell/CrawlButton.tsx';
import { useSayWeakness } from '../shell/weakness.ts';
import { ErrorNote } from '../states/ErrorNote.tsx';
import { SkeletonBox } from '../states/Loading.tsx';
import { Page } from '../states/Page.tsx';
import { CoverageTiles } from './CoverageTiles.tsx';
import classes from './DataPage.module.css';
import { Findings } from './Findings.tsx';
import { Method } from './Method.tsx';
import { MonthlyShares } from './MonthlyShares.tsx';
import { RejectedList } from './RejectedList.tsx';
import { TopStubs } from './TopStubs.tsx';

/** What the numbers on every screen rest on, and what is wrong with the data. */
export function DataPage(): ReactNode {
  const {
    data: coverage,
    error,
    refetch,
  } = useAnswer(['coverage'], (backend, signal) => backend.coverage(signal));
  useSayWeakness('Bad data is counted, listed, and shown, never dropped');
  return (
    <Page title="Data quality" head={<Head />}>
      {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
      {coverage === undefined ? (
        error === null && <SkeletonBox height={114} />
      ) : (
        <>
          <CoverageTiles coverage={coverage} />
          <div className={classes['pair']}>
            <MonthlyShares />
            <TopStubs coverage={coverage} />
          </div>
        </>
      )}
      <Findings />
      {coverage === undefined ? null : <RejectedList {...coverage} />}
      <Method rejected={coverage?.rejected ?? 0} />
    </Page>
  );
}

function Head(): ReactNode {
  const { data: status } = useStatus();
  const snapshot = status?.snapshot ?? null;
  return (
    <header>
      <h1>Data quality</h1>
      <p className={`${cards['about']} ${classes['about']}`}>
        What the numbers on every page rest on
        {snapshot === null ? null : (
          <span>
            {snapshot.isSimulated ? 'simulated snapshot' : 'snapshot'} {formatDay(snapshot.date)},{' '}
            {snapshot.isComplete ? 'complete' : 'not complete'}
          </span>
        )}
        <CrawlButton action="start" />
      </p>
    </header>
  );
}
