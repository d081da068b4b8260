import { lazy, Suspense, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useAnswer } from '../backend/use-answer.ts';
import { useStatus } from '../backend/use-status.ts';
import cards from '../controls/Card.module.css';
import { SkeletonBox } from '../states/Loading.tsx';
import { listWholeMonths } from '../format/months.ts';
import { Empty } from '../states/Empty.tsx';
import { toMonthShares } from './month-shares.ts';
import { SharesTable } from './SharesTable.tsx';

/** The plotting library is heavy and stands on this screen only: it comes while the data comes. */
const chart = import('./SharesChart.tsx');
const SharesChart = lazy(async () => ({ default: (await chart).SharesChart }));

const SHOWN_MONTHS = 18;
const HEIGHT = 200;

/** How the habit of naming parents and licenses grew, month by month. */
export function MonthlyShares(): ReactNode {
  const { data: status } = useStatus();
  const { data: overview } = useAnswer(['overview'], (backend, signal) => backend.overview(signal));
  const day = status?.snapshot?.date;
  const shares = useMemo(
    () =>
      day === undefined ? [] : toMonthShares(overview?.months ?? [], listWholeMonths(day, SHOWN_MONTHS)),
    [day, overview],
  );
  return (
    <section className={cards['panel']} aria-labelledby="shares">
      <h2 id="shares">Share of new models a month</h2>
      {overview === undefined ? <SkeletonBox height={HEIGHT} /> : null}
      {overview !== undefined && shares.length < 2 ? (
        <Empty title="There are too few months in this snapshot to draw a line." />
      ) : null}
      {shares.length < 2 ? null : (
        <>
          <Suspense fallback={<SkeletonBox height={HEIGHT} />}>
            <SharesChart shares={shares} height={HEIGHT} />
          </Suspense>
          <SharesTable shares={shares} />
        </>
      )}
    </section>
  );
}
