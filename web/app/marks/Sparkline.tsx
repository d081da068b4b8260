import type { ReactNode } from 'react';
import { toLinePath } from './line-path.ts';

interface SparklineProps {
  /** One value a step, oldest first. */
  readonly values: readonly number[];
  /** The value at the top edge; give all small multiples the same. */
  readonly max: number;
  /** CSS color. */
  readonly color?: string;
  /** In px; the width fills the box. */
  readonly height?: number;
  /** Read aloud; leave it out where a text beside says the same. */
  readonly label?: string;
}

const WIDTH = 210;

/** A small line over a tinted area. Without values it is the base line alone. */
export function Sparkline({
  values,
  max,
  color = 'var(--text-2)',
  height = 48,
  label,
}: SparklineProps): ReactNode {
  const line = toLinePath(values.length === 0 ? [0, 0] : values, { width: WIDTH, height, max });
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="none"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path d={`${line}V${height - 1}H1Z`} fill={color} opacity="0.16" />
      <path
        d={line}
        fill="none"
        stroke={color}
        strokeWidth="1.5"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
