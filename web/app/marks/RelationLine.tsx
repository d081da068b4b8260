import type { Relation } from '../../../schema/relation.ts';
import type { ReactNode } from 'react';
import { RELATION_MARKS } from './relation-marks.ts';
import { RelationMark } from './RelationMark.tsx';

const LINE = 'M1 6h30';

/** A relation as an edge with its node, as legends show it. The word always stands beside it. */
export function RelationLine({ relation }: { readonly relation: Relation }): ReactNode {
  const { color, dash } = RELATION_MARKS[relation];
  return (
    <svg width="42" height="12" viewBox="0 0 42 12" aria-hidden style={{ flex: 'none' }}>
      {relation === 'merge' ? (
        <>
          <path d={LINE} stroke={color} strokeWidth="4" />
          <path d={LINE} stroke="var(--surface)" strokeWidth="1.5" />
        </>
      ) : (
        <path
          d={LINE}
          stroke={color}
          strokeWidth={relation === 'quantized' ? 2.4 : 1.75}
          strokeLinecap={relation === 'quantized' || relation === 'unspecified' ? 'round' : 'butt'}
          style={{ strokeDasharray: dash }}
        />
      )}
      <svg x="31" y="1" width="10" height="10" overflow="visible">
        <RelationMark kind={relation} size={10} />
      </svg>
    </svg>
  );
}
