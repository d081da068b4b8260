import type { ReactNode } from 'react';
import { RELATION_MARKS } from './relation-marks.ts';
import type { RelationKind } from './relation-marks.ts';

const SHAPES = {
  root: (
    <>
      <circle cx="6" cy="6" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="6" cy="6" r="2.3" fill="currentColor" />
    </>
  ),
  finetune: <circle cx="6" cy="6" r="4.8" fill="currentColor" />,
  adapter: <path d="M6 .4 11.6 6 6 11.6.4 6z" fill="currentColor" />,
  quantized: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
  merge: <path d="m1 1 10 5L1 11z" fill="currentColor" />,
  unspecified: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
} as const satisfies Readonly<Record<RelationKind, ReactNode>>;

interface RelationMarkProps {
  readonly kind: RelationKind;
  /** Side in px. */
  readonly size?: number;
  /** Read aloud; leave it out where the word stands beside the mark. */
  readonly label?: string;
}

/** The shape of a relation: circle, diamond, square, triangle, ring; a ring with a dot for a root. */
export function RelationMark({ kind, size = 10, label }: RelationMarkProps): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      style={{ color: RELATION_MARKS[kind].color, flex: 'none' }}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {SHAPES[kind]}
    </svg>
  );
}
