import type { ReactNode } from 'react';
import { useStatus } from '../backend/use-status.ts';
import { formatCount } from '../format/format-count.ts';
import { formatMonth } from '../format/format-date.ts';
import { Sparkline } from '../marks/Sparkline.tsx';
import { toMonthSeries } from './month-series.ts';
import classes from './MonthsChart.module.css';
import { RailSection } from './RailSection.tsx';

interface MonthsChartProps {
  readonly months: readonly { readonly month: string; readonly count: number }[];
}

const HEIGHT = 50;

/** New models in the tree by month of creation, whole months only. Nothing with fewer than two. */
export function MonthsChart({ months }: MonthsChartProps): ReactNode {
  const { data: status } = useStatus();
  const { series, earlier } = toMonthSeries(months, status?.snapshot?.date ?? null);
  const first = series[0];
  const last = series.at(-1);
  if (!first || !last || first === last) return null;
  const most = series.reduce((top, month) => (month.count > top.count ? month : top));
  const place = series.indexOf(most) / (series.length - 1);
  return (
    <RailSection title="New descendants a month">
      <div className={classes['chart']}>
        <Sparkline
          values={series.map(({ count }) => count)}
          max={most.count}
          height={HEIGHT}
          label={`From ${formatMonth(first.month)} to ${formatMonth(last.month)}, most in ${formatMonth(most.month)}: ${formatCount(most.count)}`}
        />
        <span
          className={classes['most']}
          style={place > 0.8 ? { right: `${(1 - place) * 100}%` } : { left: `${place * 100}%` }}
          title={formatMonth(most.month)}
        >
          {formatCount(most.count)}
        </span>
      </div>
      <p className={classes['ends']}>
        <span>
          {formatMonth(first.month)}
          {earlier === 0 ? null : ` (${formatCount(earlier)} earlier)`}
        </span>
        <span>{formatMonth(last.month)}</span>
      </p>
    </RailSection>
  );
}
