import type { ReactNode } from 'react';
import { toFamilyColor } from './family-color.ts';

/** The small square in a family's color; its name always stands beside it. */
export function FamilyMark({ family }: { readonly family: string }): ReactNode {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden style={{ flex: 'none' }}>
      <rect width="10" height="10" rx="3" fill={toFamilyColor(family)} />
    </svg>
  );
}
