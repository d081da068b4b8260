import type { ReactNode } from 'react';
import type { OverviewReport } from '../../../schema/wire/report-documents.ts';
import { useStatus } from '../backend/use-status.ts';
import { formatCount } from '../format/format-count.ts';
import { formatMonth } from '../format/format-date.ts';
import { formatRoundShare } from '../format/format-share.ts';
import classes from './HubMonths.module.css';
import { spreadMonths } from './month-window.ts';
import { useMonthWindow } from './use-month-window.ts';

const WIDTH = 500;
const HEIGHT = 74;

/** New models a month, and how many of them name a parent. */
export function HubMonths({ overview }: { readonly overview: OverviewReport | undefined }): ReactNode {
  const { data: status } = useStatus();
  const window = useMonthWindow();
  const entries = overview?.months ?? [];
  const all = spreadMonths(window, entries, (entry) => entry.count);
  const withParent = spreadMonths(window, entries, (entry) => entry.withParent);
  const last = window.length - 1;
  const lastCount = all[last] ?? 0;
  const share = formatRoundShare(withParent[last] ?? 0, lastCount);
  const lastWords = `${formatMonth(window[last] ?? '')}: ${formatCount(lastCount)}${lastCount > 0 ? `, ${share} name a parent` : ''}`;
  const where = status?.isSimulated === true ? 'in the simulated Hub' : 'on the Hub';
  return (
    <figure className={classes['figure']}>
      <figcaption className={classes['head']}>
        <b>New models {where} a month</b>
        <span className={classes['key']} data-part="all">
          all
        </span>
        <span className={classes['key']} data-part="parent">
          name a parent
        </span>
      </figcaption>
      {overview === undefined || window.length === 0 ? (
        <div style={{ height: HEIGHT + 20 }} />
      ) : (
        <>
          <svg
            width="100%"
            height={HEIGHT}
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            /* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an inline drawing has no tag of its own. */
            role="img"
            aria-label={`New models a month from ${formatMonth(window[0] ?? '')}. ${lastWords}.`}
          >
            <Bars months={window} all={all} withParent={withParent} />
          </svg>
          <div className={classes['axis']} aria-hidden>
            <span>{formatMonth(window[0] ?? '')}</span>
            <span>{lastWords}</span>
          </div>
        </>
      )}
    </figure>
  );
}

interface BarsProps {
  readonly months: readonly string[];
  readonly all: readonly number[];
  readonly withParent: readonly number[];
}

function Bars({ months, all, withParent }: BarsProps): ReactNode {
  const step = WIDTH / months.length;
  const scale = HEIGHT / Math.max(1, ...all);
  return months.map((month, at) => {
    const count = all[at] ?? 0;
    const parents = withParent[at] ?? 0;
    return (
      <g key={month}>
        <title>{`${formatMonth(month)}: ${formatCount(count)}, ${formatCount(parents)} name a parent`}</title>
        <rect x={at * step} width={step} height={HEIGHT} fill="transparent" />
        <Bar x={at * step} width={step * 0.91} height={count * scale} fill="var(--bar)" />
        <Bar x={at * step} width={step * 0.91} height={parents * scale} fill="var(--text-2)" />
      </g>
    );
  });
}

interface BarProps {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

const Bar = ({ x, width, height, fill }: BarProps): ReactNode => (
  <rect x={x} y={HEIGHT - height} width={width} height={height} fill={fill} />
);
