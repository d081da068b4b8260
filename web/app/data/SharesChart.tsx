import { axisX, axisY, dot, gridY, lineY, plot, text } from '@observablehq/plot';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { formatMonth } from '../format/format-date.ts';
import { formatRoundShare } from '../format/format-share.ts';
import { readStyleNonce } from '../theme/style-nonce.ts';
import type { MonthShare } from './month-shares.ts';
import classes from './SharesChart.module.css';

interface SharesChartProps {
  readonly shares: readonly MonthShare[];
  readonly height: number;
}

/** Two lines with their last values written at their ends. Colors are tokens, so that themes need no redraw. */
export function SharesChart({ shares, height }: SharesChartProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = box.current;
    if (element === null || width === 0) return;
    const chart = drawShares(shares, width, height);
    for (const style of chart.querySelectorAll('style')) style.nonce = readStyleNonce();
    element.replaceChildren(chart);
  }, [shares, width, height]);
  return <div ref={box} className={classes['chart']} style={{ height }} aria-hidden />;
}

const LINES = [
  { key: 'withLicense', words: 'declare a license', color: 'var(--lic-notice)', dash: '5 3' },
  { key: 'withParent', words: 'name a parent', color: 'var(--text)', dash: 'none' },
] as const;

function drawShares(shares: readonly MonthShare[], width: number, height: number): Element {
  const rows = shares.map((share) => ({ ...share, date: new Date(`${share.month}-01T00:00:00Z`) }));
  const last = rows.slice(-1);
  const every = width < 480 ? 8 : 3;
  return plot({
    width,
    height,
    marginLeft: 36,
    marginRight: 142,
    marginTop: 12,
    marginBottom: 24,
    x: { type: 'utc' },
    y: { domain: [0, toTop(rows)], label: null },
    style: { background: 'none', color: 'var(--muted)', fontFamily: 'var(--font)', fontSize: '11px' },
    marks: [
      gridY({ stroke: 'var(--border)', strokeOpacity: 1, ticks: 5 }),
      axisY({ ticks: 5, tickSize: 0, tickFormat: (value: number) => `${Math.round(value * 100)}%` }),
      axisX(
        rows.filter((_, at) => (rows.length - 1 - at) % every === 0).map((row) => row.date),
        { tickSize: 0, tickFormat: (date: Date) => formatMonth(date.toISOString().slice(0, 7)) },
      ),
      ...LINES.flatMap(({ key, words, color, dash }) => [
        lineY(rows, { x: 'date', y: key, stroke: color, strokeWidth: 1.75, strokeDasharray: dash }),
        dot(last, { x: 'date', y: key, r: 3, fill: 'var(--text)' }),
        text(last, {
          x: 'date',
          y: key,
          dx: 10,
          dy: toNudge(last[0], key),
          textAnchor: 'start',
          fill: 'var(--text)',
          text: (row: MonthShare) => `${formatRoundShare(row[key], 1)} ${words}`,
        }),
      ]),
    ],
  });
}

/** The top of the scale: the largest share, up to the next full ten. */
function toTop(rows: readonly MonthShare[]): number {
  const most = Math.max(...rows.flatMap((row) => [row.withParent, row.withLicense]));
  return Math.min(1, Math.ceil(most * 10 + 0.2) / 10);
}

/** Keeps the two words at the line ends apart when the lines end close together; px. */
function toNudge(last: MonthShare | undefined, key: 'withParent' | 'withLicense'): number {
  if (last === undefined || Math.abs(last.withParent - last.withLicense) > 0.06) return 0;
  return (key === 'withParent') === last.withParent > last.withLicense ? -8 : 8;
}
